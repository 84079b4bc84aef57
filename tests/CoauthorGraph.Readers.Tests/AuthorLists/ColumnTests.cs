using CoauthorGraph.Readers.Csv;

namespace CoauthorGraph.Readers.Tests.AuthorLists;

/// <summary>How a column writes its lists decides what one cell leaves open. Expected names are cut by hand.</summary>
public sealed class ColumnTests
{
    [Theory]
    [InlineData("Quill LM, Ng-Reed QR", "Quill|LM ; Ng-Reed|QR")]
    [InlineData("de la Reed MT, Van Dow PJM, van 't Eck JH Jr", "de la Reed|MT ; Van Dow|PJM ; van 't Eck|JH|Jr")]
    [InlineData("Li X, Wu YQ, Ng JK", "Li|X ; Wu|YQ ; Ng|JK")]
    [InlineData("LI X;WU YQ;DE ROOST D", "LI|X ; WU|YQ ; DE ROOST|D")]
    [InlineData("Ivanov IV, Petrov IuV", "Ivanov|IV ; Petrov|IuV")]
    [InlineData("Quill R., Reed D.G., van der Dow A. B.", "Quill|R. ; Reed|D.G. ; van der Dow|A. B.")]
    [InlineData("Quill J.-P.; Reed Yu.V.", "Quill|J.-P. ; Reed|Yu.V.")]
    [InlineData("Иванов И.И., Петров П.П.", "Иванов|И.И. ; Петров|П.П.")]
    [InlineData("Quill A, Reed BC.", "Quill|A ; Reed|BC")]
    public void Column_FamilyAndInitialsWithoutComma_InitialsAreGiven(string cell, string expected) =>
        Assert.Equal([expected, "Dow|C"], Shown.Column(cell, "Dow C"));

    [Fact]
    public void Column_GivenNamesInFull_LastInitialIsAFamilyName() =>
        Assert.Equal(
            ["Quill|Ada ; Reed|Bo", "Dow|Cy ; Eck|Di", "Gil|Flo ; K.|Anna ; Fox|Ed"],
            Shown.Column("Ada Quill, Bo Reed", "Cy Dow, Di Eck", "Flo Gil, Anna K., Ed Fox"));

    [Theory]
    [InlineData("Ada Quill & Bo Reed and Cy Dow", "Quill|Ada ; Reed|Bo ; Dow|Cy")]
    [InlineData("Ada Quill and Bo Reed & Cy Dow et al.", "Quill|Ada ; Reed|Bo ; Dow|Cy +")]
    [InlineData("Centre for Rain and Rivers, Ada Quill and Bo Reed", "{Centre for Rain and Rivers} ; Quill|Ada ; Reed|Bo")]
    [InlineData("José Ortega y Gasset and Bo Reed", "Ortega y Gasset|José ; Reed|Bo")]
    public void Column_SeveralWordsBetweenNames_EachParts(string cell, string expected) =>
        Assert.Equal([expected], Shown.Column(cell));

    [Theory]
    [InlineData("王, 伟; 李, 明辉", "王|伟 ; 李|明辉")]
    [InlineData("王, 伟, 李, 明", "王|伟 ; 李|明")]
    [InlineData("田中, 太郎; 欧阳, 修", "田中|太郎 ; 欧阳|修")]
    [InlineData("たなか, たろう; ヤマダ, ハナコ", "たなか|たろう ; ヤマダ|ハナコ")]
    [InlineData("たなかたろう, やまだはなこ", "たなかたろう| ; やまだはなこ|")]
    [InlineData("김, 철수; 남궁, 민", "김|철수 ; 남궁|민")]
    [InlineData("张三, 李四", "张三| ; 李四|")]
    [InlineData("佐藤花子, 山田太郎", "佐藤花子| ; 山田太郎|")]
    [InlineData("田中 太郎・鈴木 花子", "田中|太郎 ; 鈴木|花子")]
    [InlineData("Wang, Wei (王伟); Reed, Bo", "Wang|Wei ; Reed|Bo")]
    [InlineData("Wei Wang（王伟）; Bo Reed", "Wang|Wei ; Reed|Bo")]
    [InlineData("Wei Wang (王伟), Bo Reed", "Wang|Wei ; Reed|Bo")]
    [InlineData("Иванов Иван Иванович; Петрова Анна Ильинична", "Иванов|Иван Иванович ; Петрова|Анна Ильинична")]
    [InlineData("Иван Иванович Абрамович", "Абрамович|Иван Иванович")]
    public void Column_NamesInOtherScripts_FamilyAndGivenAreTold(string cell, string expected) =>
        Assert.Equal([expected], Shown.Column(cell));

    [Fact]
    public void Column_FamilyNamesInCapitalsLast_TwoLettersAreNoInitials() =>
        Assert.Equal(["XU|Jian ; QUILLON|Jean", "LI|Bo"], Shown.Column("Jian XU, Jean QUILLON", "Bo LI"));

    [Fact]
    public void Column_FamilyNamesInCapitalsFirst_TheyAreTheFamily() =>
        Assert.Equal(
            ["XU|Wei ; QUILLON|Jean", "VAN DER REED|Jan"],
            Shown.Column("XU Wei; QUILLON Jean", "VAN DER REED Jan"));

    [Theory]
    [InlineData("Ada Quill, Bo Reed", "Quill|Ada ; Reed|Bo")]
    [InlineData("Ada Quill, Bo Reed and Cy Dow", "Quill|Ada ; Reed|Bo ; Dow|Cy")]
    [InlineData("Ada Quill, Bo Reed, & Cy Dow", "Quill|Ada ; Reed|Bo ; Dow|Cy")]
    [InlineData("Ada Quill & Bo Reed", "Quill|Ada ; Reed|Bo")]
    [InlineData("Ada Quill und Bo Reed", "Quill|Ada ; Reed|Bo")]
    [InlineData("Quill, Ada", "Quill|Ada")]
    [InlineData("De Roost, Dirk", "De Roost|Dirk")]
    [InlineData("Quill, Ada and De Roost, Dirk", "Quill|Ada ; De Roost|Dirk")]
    [InlineData("Quill, Ada; De Roost, Dirk;", "Quill|Ada ; De Roost|Dirk")]
    [InlineData("Quill, Ada; Reed, Bo; and Dow, Cy", "Quill|Ada ; Reed|Bo ; Dow|Cy")]
    [InlineData("Quill, Ada,Reed, Bo", "Quill|Ada ; Reed|Bo")]
    [InlineData("Quill, G.N., Reed, F.-A.", "Quill|G.N. ; Reed|F.-A.")]
    [InlineData("Quill, G. N., Reed, F., and Dow, C.", "Quill|G. N. ; Reed|F. ; Dow|C.")]
    [InlineData("LI, X, WU, Y", "LI|X ; WU|Y")]
    [InlineData("GU, WANJUN; QUILL, ADA", "GU|WANJUN ; QUILL|ADA")]
    [InlineData("GU, WANJUN", "GU|WANJUN")]
    [InlineData("Quill, A., Reed, B., WARM Study Group", "Quill|A. ; Reed|B. ; {WARM Study Group}")]
    [InlineData("Quill A, Reed B; WARM Study Group.", "Quill|A ; Reed|B ; {WARM Study Group}")]
    [InlineData("Ada Quill | Bo Reed", "Quill|Ada ; Reed|Bo")]
    [InlineData("Ada Quill || Bo Reed", "Quill|Ada ; Reed|Bo")]
    [InlineData("Ada Quill / Bo Reed", "Quill|Ada ; Reed|Bo")]
    [InlineData("Ada Quill\nBo Reed", "Quill|Ada ; Reed|Bo")]
    [InlineData("Quill, Ada;\nReed, Bo", "Quill|Ada ; Reed|Bo")]
    [InlineData("Quill,\nAda; Reed, Bo", "Quill|Ada ; Reed|Bo")]
    [InlineData("张三；李四", "张三| ; 李四|")]
    [InlineData("王小河，李雷鸣", "王小河| ; 李雷鸣|")]
    [InlineData("김철수, 이영희", "김철수| ; 이영희|")]
    [InlineData("Quill, Ada, Jr.; Reed, Bo, III", "Quill|Ada|Jr. ; Reed|Bo|III")]
    [InlineData("Quill Jr., Ada; Reed, Bo", "Quill|Ada|Jr. ; Reed|Bo")]
    [InlineData("Quill, Ada, MD, PhD; Reed, Bo, RN", "Quill|Ada ; Reed|Bo")]
    [InlineData("Quill, MD; Reed, MS", "Quill|MD ; Reed|MS")]
    [InlineData("Ada Quill, PhD; Bo Reed, MD, MPH", "Quill|Ada ; Reed|Bo")]
    [InlineData("Quill, Ada, and Reed, Bo, and Dow, Cy D.", "Quill|Ada ; Reed|Bo ; Dow|Cy D.")]
    [InlineData("Quill, Ada; and PhD; Reed, Bo", "Quill|Ada ; Reed|Bo")]
    [InlineData("Quill, B., C.; Reed, Bo", "Quill|B. C. ; Reed|Bo")]
    [InlineData("Quill, Ada; F. Reed, Bo; Ó Dow, L.", "Quill|Ada ; F. Reed|Bo ; Ó Dow|L.")]
    [InlineData("Ada Quill/Bo Reed/Cy Dow", "Quill|Ada ; Reed|Bo ; Dow|Cy")]
    [InlineData("Ada Quill, Bo Reed y Cy Dow", "Quill|Ada ; Reed|Bo ; Dow|Cy")]
    [InlineData("José Ortega y Gasset; Bo Reed", "Ortega y Gasset|José ; Reed|Bo")]
    [InlineData("张三 李四光 王五", "张三| ; 李四光| ; 王五|")]
    [InlineData("佐藤 花子; 鈴木 一郎", "佐藤|花子 ; 鈴木|一郎")]
    [InlineData("김 철수; 이 영희", "김|철수 ; 이|영희")]
    public void Column_OneCell_CutAsItIsWritten(string cell, string expected) =>
        Assert.Equal([expected], Shown.Column(cell));

    [Theory]
    [InlineData("World Health Organization", "{World Health Organization}")]
    [InlineData("Centre for Research and Development", "{Centre for Research and Development}")]
    [InlineData("Quill, Ada; Centre for Disease Control and Prevention", "Quill|Ada ; {Centre for Disease Control and Prevention}")]
    [InlineData("The LIGO Scientific Collaboration, Ada Quill", "{The LIGO Scientific Collaboration} ; Quill|Ada")]
    [InlineData("R&D Unit North; Bo Reed", "{R&D Unit North} ; Reed|Bo")]
    [InlineData("Quill A; WARM Grp", "Quill|A ; {WARM Grp}")]
    [InlineData("Jane Board; Robert Staff", "Board|Jane ; Staff|Robert")]
    public void Column_Groups_StayWhole(string cell, string expected) => Assert.Equal([expected], Shown.Column(cell));

    [Theory]
    [InlineData("['Ada Quill', 'Bo Reed']")]
    [InlineData("[\"Quill, Ada\", \"Reed, Bo\"]")]
    [InlineData("['Quill, Ada' 'Reed, Bo']")]
    [InlineData("('Ada Quill', None, 'Bo Reed')")]
    [InlineData("c(\"Ada Quill\", \"Bo Reed\")")]
    [InlineData("{\"Ada Quill\",\"Bo Reed\"}")]
    [InlineData("{Ada Quill,Bo Reed}")]
    [InlineData("[{'name': 'Ada Quill', 'ids': ['1', '2']}, {'name': 'Bo Reed'}]")]
    [InlineData("[{\"given\": \"Ada\", \"family\": \"Quill\"}, {\"given\": \"Bo\", \"family\": \"Reed\"}]")]
    public void Column_ListOfAProgram_ItemsAreAuthors(string cell) =>
        Assert.Equal(["Quill|Ada ; Reed|Bo"], Shown.Column(cell));

    [Theory]
    [InlineData("['Mo O\\'Shane', \"Al O'Neil\"]", "O'Shane|Mo ; O'Neil|Al")]
    [InlineData("['J\\u00f6rg Reed']", "Reed|Jörg")]
    [InlineData("[]", "")]
    public void Column_LiteralWithEscapes_Unescaped(string cell, string expected) =>
        Assert.Equal([expected], Shown.Column(cell));

    [Fact]
    public void Column_IdsBesideTheAuthors_SayHowManyThereAre()
    {
        var papers = Read.Papers(Read.Text(new CsvReader(), """
            title,authors,author_ids,year
            Wings,"Ana Maria, Bo Reed",1;2,2020
            Beaks,"Ana Maria, Bo Reed",1,2020
            Nests,"Quill, Ana, Reed, Bo",1;2;3;4,2020
            """));

        Assert.Equal("Maria|Ana ; Reed|Bo", Shown.Of(papers[0]));
        Assert.Equal(["Quill", "Ana", "Reed", "Bo"], papers[2].Authors.Select(static author => author.Name));
    }

    [Theory]
    [InlineData(new[] { "Quill Roe, Ana Maria; Reed, Bo", "Dow, Cy; Eck, Di", "Roe Dow, Jane Mary" }, "Roe Dow|Jane Mary")]
    [InlineData(new[] { "Ana Quill, Bo Reed, Cy Dow", "Di Eck, Ed Fox, Flo Gil", "Jane Mary, Roe Dow" }, "Mary|Jane ; Dow|Roe")]
    public void Column_TwoWordsAndTwoWords_OtherCellsDecide(string[] cells, string last) =>
        Assert.Equal(last, Shown.Column(cells)[^1]);
}

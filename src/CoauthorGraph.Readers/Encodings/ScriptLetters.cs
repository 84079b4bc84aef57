using System.Collections.Frozen;

namespace CoauthorGraph.Readers.Encodings;

/// <summary>The characters that are usual in the names and titles of a language that is not written in Latin
/// letters.</summary>
internal sealed class ScriptLetters
{
    // Family names first, then what given names and titles are made of.
    private const string Simplified =
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙陶黎贺毛郝顾龚邵万覃"
        + "武钱戴严欧莫孔向常汤伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚文华建国小红玉海春梅永志新云飞鹏宇浩然子轩晓东林波辉斌宁佳欣怡雪琳婷慧颖凯俊峰光荣生成宝德福兴立学义祥振天一中正达思"
        + "远博嘉雨晨梓涵泽瑞的是在不了有和人这上大为个国我以要他时来用们到作地出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经进着等部度家电力里如水化高自二理起小物现实加"
        + "量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立"
        + "代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处研究基于及其中国系"
        + "统方法技术分析模型应用算法影响网络数据城市环境河流评价教育经济管理学习识别预测优化控制设计材料性能";

    private const string Traditional =
        "王李張劉陳楊黃趙吳周徐孫馬朱胡郭何林高羅鄭梁謝宋唐許韓鄧馮曹彭曾蕭田董潘袁蔡蔣余于杜葉程魏蘇呂丁任盧姚沈鐘姜崔譚陸范汪廖石金賈夏方鄒熊白孟秦邱侯江尹薛段雷龍陶黎賀毛顧龔邵萬武錢戴嚴"
        + "莫孔湯簡游詹施柯洪翁莊柳溫偉芳秀英敏靜麗強軍勇傑娟濤明超霞平剛文華建國小紅玉海春梅永志新雲飛鵬宇浩然子軒曉東林波輝斌寧佳欣怡雪琳婷慧穎凱俊峰光榮生成寶德福興立學義祥振天一中正達思遠"
        + "博嘉雨晨淑惠雅美家冠承翰柏廷的是在不了有和人這上大為個國我以要他時來用們到作地出就分對成會可主發年動同工也能下過說產種面而方後多定行學法所民得經進著等部度家電力里如水化高自二理起物"
        + "現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外政四日那社義事形相全表間樣與關各重新線內數正心反明看原利比或但質氣第向道命此變條只沒結解問意建月公無系情者最立代想已通"
        + "並提直題程展五果料象員位入常總次品式活設及管特件長求老頭基資邊流路級少圖山統接知較將組見計別手角期根論運指幾區強放決西被做必先回則取據處研究基於臺灣系統方法技術分析模型應用影響網路"
        + "資料城市環境河川評估教育經濟管理學習識別預測最佳控制設計材料大學";

    private const string Kanji =
        "佐藤鈴木高橋田中伊渡辺山本村小林加吉清水崎森池阿部石井上斎長谷川後近遠坂青福西太岡野松三浦原竹内和島金子藤柴酒工横宮今河安大塚平千葉菅谷久保新丸杉一二郎太次花美恵由紀明智裕健誠和正"
        + "博浩隆哲也直樹大輔翔健介真理香織陽子恵子洋典雄夫雅信義彦秀俊之孝弘克己昭宏仁日本人年国会大学研究論文年間生者自分行方的法用性化動力物理数学工情報社論系統計分析解析関方式実験評価設計"
        + "開発応用技術学習言語文化経済教育環境都市河川海地域構造機能制御電子通信材料医療影響関係基礎要因検討提案手法特徴比較調査の新時事前後中上下内外高発見同作目出入手立場合体対定通性主題目"
        + "連続変第世界問題";

    private const string Hangul =
        "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지나원채천방공현함변염추도소석선설마길연위표명기반왕금옥육인맹제모탁준수영호경희철은미혜숙순자정민"
        + "지현서연우진성훈재승동건태형상용광병종규일범섭식근웅찬빈솔아라린예다인나은별슬기람의에는을를가고로다한하대사학연구분석방법이용적제시인및과와으관기술시스템모델응효성능향개발설계평교"
        + "육경제환도강변화에서위그것있등수중심비요해통계정보데터네트워크습실험결";

    // Of the many Han characters those that are not listed speak for the language, too, but less.
    private const double Unlisted = 0.35;

    public static ScriptLetters Chinese { get; } = new(Simplified, '\u4E00', '\u9FFF');

    public static ScriptLetters Taiwanese { get; } = new(Traditional, '\u4E00', '\u9FFF');

    public static ScriptLetters Japanese { get; } =
        new(Kanji + Range('ぁ', 'ん') + Range('ァ', 'ヶ') + 'ー', '\u3041', '\u9FFF');

    public static ScriptLetters Korean { get; } = new(Hangul, '\uAC00', '\uD7A3');

    // Without the rare ones, among which another Cyrillic encoding lands; capitals are as rare.
    public static ScriptLetters Cyrillic { get; } = new("оеаинтсрвлкмдпуяызьбгчйхжёіїє", 'Ѐ', 'ӿ');

    public static ScriptLetters Greek { get; } = new("αοιετσνηυρπκμλςωάέήίόύώγδθχφβξζψ", 'Ͱ', 'Ͽ');

    private readonly FrozenSet<char> _usual;
    private readonly char _first;
    private readonly char _last;

    private bool IsAlphabet => _last < '\u1000';

    private ScriptLetters(string usual, char first, char last)
    {
        _usual = usual.ToFrozenSet();
        _first = first;
        _last = last;
    }

    /// <summary>The share of usual characters among all that are not ASCII, signs of punctuation left out.</summary>
    public double Share(string text)
    {
        var usual = 0.0;
        var all = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c >= 0x80 && !IsPunctuation(c))
            {
                all++;
                usual += c < _first || c > _last || (IsAlphabet && IsInLatinWord(text, i)) ? 0
                    : _usual.Contains(c) ? 1 : IsAlphabet ? 0 : Unlisted;
            }
        }

        return all == 0 ? 0 : usual / all;
    }

    private static bool IsPunctuation(char c) => c is (>= '\u2010' and <= '\u2026') or (>= '\u3000' and <= '\u303F')
        or (>= '\uFF01' and <= '\uFF5E');

    // Words of two alphabets do not occur; the accented letters of a Latin word look like that.
    private static bool IsInLatinWord(string text, int at) =>
        (at > 0 && char.IsAsciiLetter(text[at - 1])) || (at + 1 < text.Length && char.IsAsciiLetter(text[at + 1]));

    private static string Range(char first, char last) =>
        string.Concat(Enumerable.Range(first, last - first + 1).Select(static code => (char)code));
}

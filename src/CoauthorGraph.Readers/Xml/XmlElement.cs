using System.Text;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Xml;

/// <summary>An element of a record. Names are without their prefix.</summary>
internal sealed class XmlElement(string name)
{
    private static readonly List<XmlElement> None = [];

    private List<(string Name, string Value)>? _attributes;
    private List<XmlElement>? _children;

    public string Name { get; } = name;

    /// <summary>Text before the first child.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Text after the element, up to the next one in the same parent.</summary>
    public string Tail { get; private set; } = "";

    public IReadOnlyList<XmlElement> Children => _children ?? None;

    /// <summary>All text inside, white space collapsed; markup vanishes, also where it is written as text.</summary>
    public string Plain
    {
        get
        {
            if (_children is null)
            {
                return Markup.Plain(Text);
            }

            var text = new StringBuilder();
            AppendTo(text);
            return Markup.Plain(text.ToString());
        }
    }

    /// <summary>As <see cref="Plain"/>, elements of some names left out wherever they stand.</summary>
    public string PlainWithout(params ReadOnlySpan<string> names)
    {
        var text = new StringBuilder();
        AppendTo(text, names);
        return Markup.Plain(text.ToString());
    }

    public string? Attribute(string name)
    {
        foreach (var (key, value) in _attributes ?? [])
        {
            if (key == name)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The first child of a name, or null.</summary>
    public XmlElement? Child(string name)
    {
        foreach (var child in _children ?? None)
        {
            if (child.Name == name)
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>The first element at the end of a path of names, or null.</summary>
    public XmlElement? Find(params ReadOnlySpan<string> path)
    {
        var element = this;
        foreach (var name in path)
        {
            element = element?.Child(name);
        }

        return element;
    }

    /// <summary>Text of the first child of a name; null when it is missing or empty.</summary>
    public string? TextOf(string name) => Child(name)?.Plain is { Length: > 0 } text ? text : null;

    public IEnumerable<XmlElement> All(string name) => (_children ?? None).Where(child => child.Name == name);

    internal void Add(XmlElement child) => (_children ??= []).Add(child);

    internal void Add(string attribute, string value) => (_attributes ??= []).Add((attribute, value));

    internal void Append(string text)
    {
        if (_children is null)
        {
            Text += text;
        }
        else
        {
            _children[^1].Tail += text;
        }
    }

    // Recursion is safe: the parser limits the depth.
    private void AppendTo(StringBuilder text, ReadOnlySpan<string> without = default)
    {
        text.Append(Text);
        var hasFormula = _children?.Exists(static child => child.Name == "math") == true;
        foreach (var child in _children ?? None)
        {
            text.Append(MarkupTags.PartsWords(child.Name) ? " " : "");
            if (!MarkupTags.IsAnnotation(child.Name) && !(hasFormula && MarkupTags.IsTex(child.Name))
                && !without.Contains(child.Name))
            {
                child.AppendTo(text, without);
            }

            text.Append(MarkupTags.PartsWords(child.Name) ? " " : "").Append(child.Tail);
        }
    }
}

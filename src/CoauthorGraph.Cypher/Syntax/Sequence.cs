using System.Collections;
using System.Runtime.CompilerServices;

namespace CoauthorGraph.Cypher.Syntax;

/// <summary>A list that equals another with the same items in the same order.</summary>
[CollectionBuilder(typeof(SequenceBuilder), nameof(SequenceBuilder.Of))]
internal sealed class Sequence<T>(T[] items) : IReadOnlyList<T>, IEquatable<Sequence<T>>
{
    public int Count => items.Length;

    public T this[int index] => items[index];

    public bool Equals(Sequence<T>? other) => other is not null && items.AsSpan().SequenceEqual(other.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as Sequence<T>);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    public ReadOnlySpan<T> AsSpan() => items;

    /// <summary>The same list where the change changes nothing.</summary>
    public Sequence<T> Map(Func<T, T> change)
    {
        T[]? changed = null;
        for (var i = 0; i < items.Length; i++)
        {
            var item = change(items[i]);
            if (!ReferenceEquals(item, items[i]))
            {
                changed ??= [.. items];
                changed[i] = item;
            }
        }

        return changed is null ? this : new Sequence<T>(changed);
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();
}

namespace CoauthorGraph.Storage.Folder;

/// <summary>
/// A file that is there while the store may hold more than the current snapshot shows: readers cannot look into the
/// store, and would not know of a writer that was killed on the way from the one to the other.
/// </summary>
internal sealed class UnshownMark(GraphFolderLayout layout)
{
    private bool _isSet = File.Exists(layout.Unshown);

    /// <summary>Before anything is stored.</summary>
    public void Set()
    {
        if (!_isSet)
        {
            try
            {
                // A new one only: through a link it would be made elsewhere.
                new FileStream(layout.Unshown, FileMode.CreateNew, FileAccess.Write).Dispose();
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                throw WriteFailure.ToOpen(layout, failure);
            }

            _isSet = true;
        }
    }

    /// <summary>When the snapshot shows all that is stored.</summary>
    public void Remove()
    {
        if (_isSet)
        {
            File.Delete(layout.Unshown);
            _isSet = false;
        }
    }

    /// <summary>The same where that has to be asked first.</summary>
    public void RemoveUnless(Func<bool> isPending)
    {
        if (_isSet && !isPending())
        {
            Remove();
        }
    }
}

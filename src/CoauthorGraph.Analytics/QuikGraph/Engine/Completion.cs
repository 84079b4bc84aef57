using global::QuikGraph.Algorithms;

namespace CoauthorGraph.Analytics.QuikGraph.Engine;

/// <summary>Lets an algorithm of QuikGraph run to its end, or throws.</summary>
internal static class Completion
{
    extension<TGraph>(AlgorithmBase<TGraph> algorithm)
    {
        /// <summary>Runs it. A cancelled one ends by QuikGraph's own means, which leave half a result without an
        /// exception, so that is thrown here.</summary>
        public void Complete(CancellationToken cancellationToken)
        {
            CancellationTokenRegistration registration = default;

            // Before it has started, it forgets that it was told to stop.
            algorithm.Started += (_, _) => registration = cancellationToken.Register(algorithm.Abort);
            try
            {
                algorithm.Compute();
            }
            finally
            {
                registration.Dispose();
            }

            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}

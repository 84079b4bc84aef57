using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoauthorGraph.Web.Jobs;

/// <summary>
/// Takes long work as jobs: one is done at a time, few wait, and what they made is kept for a while and only so much of
/// it. Who asks for what is in the making, or was made, is given the same job. Nothing of them outlives the server.
/// </summary>
internal sealed partial class JobDesk(TimeProvider time, ILogger<JobDesk> log) : BackgroundService
{
    /// <summary>The most jobs that wait.</summary>
    public const int MostWaiting = 8;

    /// <summary>The most jobs that came to an end and are remembered.</summary>
    public const int MostEnded = 16;

    private const int IdBytes = 12;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan SweepEvery = TimeSpan.FromSeconds(30);
    private readonly Lock _lock = new();
    private readonly List<LongJob> _jobs = [];
    private readonly SemaphoreSlim _news = new(0);

    /// <summary>The most bytes that are kept of what they made; the last file is kept whatever its size.</summary>
    public long MostStored { get; init; } = 2 * JobFile.Most;

    /// <summary>How long a job is remembered when it has ended, with its file.</summary>
    public static TimeSpan Keeping { get; } = TimeSpan.FromHours(1);

    /// <summary>Where a job is asked for.</summary>
    public static string AddressOf(string id) => $"/jobs/{id}";

    /// <summary>Where its file is fetched.</summary>
    public static string FileAddressOf(string id) => $"/job-file/{id}";

    /// <summary>Takes an order, which is the desk's from now on.</summary>
    /// <exception cref="NoRoomException">Too many wait.</exception>
    public JobStatus Take(JobOrder order)
    {
        lock (_lock)
        {
            Sweep();
            if (_jobs.Find(job => job.Order.Key == order.Key
                && job.State is not (JobState.Failed or JobState.Cancelled)) is { } same)
            {
                order.Kept.Dispose();
                return StatusOf(same);
            }

            if (_jobs.Count(static job => job.State == JobState.Waiting) >= MostWaiting)
            {
                order.Kept.Dispose();
                throw new NoRoomException(
                    $"{MostWaiting} others wait already for long work to be done here; ask again in a minute.");
            }

            var job = new LongJob(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdBytes)), order);
            _jobs.Add(job);
            _news.Release();
            return StatusOf(job);
        }
    }

    /// <summary>All that are known, in the order in which they were asked for.</summary>
    public IReadOnlyList<JobStatus> All()
    {
        lock (_lock)
        {
            Sweep();
            return [.. _jobs.Select(StatusOf)];
        }
    }

    /// <summary>How it stands with a job; null where none is known by that id.</summary>
    public JobStatus? Find(string id)
    {
        lock (_lock)
        {
            return JobOf(id) is { } job ? StatusOf(job) : null;
        }
    }

    /// <summary>Calls a job off; false where none is known by that id. One that has ended stays as it is.</summary>
    public bool Cancel(string id)
    {
        lock (_lock)
        {
            JobOf(id)?.Cancel(time.GetUtcNow());
            return JobOf(id) is not null;
        }
    }

    /// <summary>The file of a job and what it was ordered as; null where there is none. The reader disposes of
    /// it.</summary>
    public (JobFile File, JobOrder Order)? TryOpen(string id)
    {
        lock (_lock)
        {
            return JobOf(id) is { } job && job.TryOpen() is { } file ? (file, job.Order) : null;
        }
    }

    public override void Dispose()
    {
        lock (_lock)
        {
            foreach (var job in _jobs)
            {
                job.Cancel(time.GetUtcNow());
                job.Dispose();
            }

            _jobs.Clear();
        }

        _news.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await _news.WaitAsync(SweepEvery, stoppingToken);
            if (Next() is { } job)
            {
                await Task.Run(() => Run(job, stoppingToken), CancellationToken.None);
            }
        }
    }

    private void Run(LongJob job, CancellationToken stoppingToken)
    {
        try
        {
            job.Run(time, Patience, stoppingToken);
        }
#pragma warning disable CA1031 // One job that fails in a way nobody foresaw does not end the next.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogFailure(failure, job.Order.What);
        }
    }

    private LongJob? Next()
    {
        lock (_lock)
        {
            Sweep();
            return _jobs.Find(static job => job.State == JobState.Waiting);
        }
    }

    private LongJob? JobOf(string id)
    {
        Sweep();
        return _jobs.Find(job => job.Id == id);
    }

    private JobStatus StatusOf(LongJob job) => job.Status(
        job.State == JobState.Waiting ? _jobs.TakeWhile(one => one != job)
            .Count(static one => one.State is JobState.Waiting or JobState.Running) : 0);

    // What is old goes, and the oldest of what is too many or too much.
    private void Sweep()
    {
        var now = time.GetUtcNow();
        var ended = _jobs.Where(static job => job.Ended is not null)
            .OrderByDescending(static job => job.Ended).ToList();
        var stored = 0L;
        for (var at = 0; at < ended.Count; at++)
        {
            stored += ended[at].Stored;
            if (at >= MostEnded || now - ended[at].Ended > Keeping || (at > 0 && stored > MostStored))
            {
                _jobs.Remove(ended[at]);
                ended[at].Dispose();
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "The job '{What}' failed.")]
    private partial void LogFailure(Exception failure, string what);
}

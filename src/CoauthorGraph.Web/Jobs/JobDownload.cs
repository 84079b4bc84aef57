using System.IO.Compression;
using Microsoft.AspNetCore.Http;

namespace CoauthorGraph.Web.Jobs;

/// <summary>Sends the file of a job, packed as it is kept to who takes gzip, and never more than a piece of it from
/// memory.</summary>
internal static class JobDownload
{
    private const int Piece = 32 << 10;
    private const string Zip = "gzip";

    /// <summary>Sends it and closes it.</summary>
    public static async Task SendAsync(HttpContext context, JobFile file, JobOrder order)
    {
        using (file)
        {
            var response = context.Response;
            var asItIs = !file.IsZipped || TakesZip(context.Request);
            response.ContentType = order.ContentType;
            response.Headers.ContentDisposition = $"attachment; filename=\"{order.FileName}\"";
            response.Headers.CacheControl = "no-store";
            response.Headers.Vary = "Accept-Encoding";
            if (asItIs)
            {
                response.ContentLength = file.Stored;
                response.Headers.ContentEncoding = file.IsZipped ? Zip : default;
            }

            if (HttpMethods.IsHead(context.Request.Method))
            {
                return;
            }

            await using var reader = new JobFileReader(file);
            await using var content = asItIs ? (Stream)reader : new GZipStream(reader, CompressionMode.Decompress);
            var piece = new byte[Piece];
            while (await content.ReadAsync(piece, context.RequestAborted) is > 0 and var read)
            {
                await response.Body.WriteAsync(piece.AsMemory(0, read), context.RequestAborted);
            }
        }
    }

    private static bool TakesZip(HttpRequest request) => request.GetTypedHeaders().AcceptEncoding.Any(static one =>
        (one.Value.Equals(Zip, StringComparison.OrdinalIgnoreCase) || one.Value == "*") && one.Quality is null or > 0);
}

using System.Buffers;
using System.Security.Cryptography;

namespace Analytics.Storage;

/// <summary>The raw bytes of every document, each once, in a folder of their own: <c>ab/abcdef….bin</c>, named by their SHA-256.</summary>
public sealed class DocumentArchive(string folder)
{
    private const int BufferBytes = 128 * 1024;

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    /// <summary>What a copy that was cut off left behind is deleted after so long; no copy takes a day.</summary>
    private static readonly TimeSpan PartialAge = TimeSpan.FromDays(1);

    private readonly string _folder = Path.GetFullPath(folder);
    private int _isTidy;

    /// <summary>Where the bytes with this hash are kept, whether they are there or not.</summary>
    /// <exception cref="ArgumentException">It is no SHA-256 in lower-case hexadecimal digits.</exception>
    public string PathOf(string sha256)
    {
        if (sha256.Length != 64 || sha256.AsSpan().ContainsAnyExcept(Hexadecimal))
            throw new ArgumentException($"'{sha256}' is no SHA-256 in lower-case hexadecimal digits.", nameof(sha256));
        return Path.Combine(_folder, sha256[..2], sha256 + ".bin");
    }

    /// <summary>Whether the bytes with this hash are there, and all of them.</summary>
    public bool IsKept(string sha256, long length) => new FileInfo(PathOf(sha256)) is { Exists: true } kept && kept.Length == length;

    /// <summary>Keeps a copy of the file, unless the same bytes are kept already.</summary>
    /// <exception cref="IOException">The file cannot be read, or the archive cannot be written.</exception>
    public async Task<ArchivedFile> KeepAsync(string sourcePath, CancellationToken cancel)
    {
        try
        {
            await using var source = OpenSource(sourcePath);
            var (sha256, length) = await HashAsync(source, Stream.Null, cancel);
            return IsKept(sha256, length) ? new ArchivedFile(sha256, length, PathOf(sha256)) : await CopyAsync(source, cancel);
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new IOException($"{sourcePath} cannot be read: {denied.Message}", denied);
        }
    }

    /// <summary>Keeps bytes that came from elsewhere than a file.</summary>
    public async Task<ArchivedFile> KeepAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        return IsKept(sha256, bytes.Length) ? new ArchivedFile(sha256, bytes.Length, PathOf(sha256)) : await CopyAsync(new MemoryStream(bytes.ToArray(), writable: false), cancel);
    }

    /// <summary>The bytes of a file. What has none is not opened: a pipe or a device says so too, and reading it might never end.</summary>
    public static Stream OpenSource(string path)
    {
        var file = File.ResolveLinkTarget(path, returnFinalTarget: true) as FileInfo ?? new FileInfo(path);
        return file is { Exists: true, Length: 0 }
            ? new MemoryStream()
            : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
    }

    // Hashed again while copying: should the file change in between, the copy still stands under the hash of its own bytes.
    private async Task<ArchivedFile> CopyAsync(Stream source, CancellationToken cancel)
    {
        Directory.CreateDirectory(_folder);
        if (Interlocked.Exchange(ref _isTidy, 1) == 0)
            DeleteOldPartials();
        var partial = Path.Combine(_folder, $"{Guid.NewGuid():N}.partial");
        try
        {
            string sha256;
            long length;
            source.Position = 0;
            await using (var copy = new FileStream(partial, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
                (sha256, length) = await HashAsync(source, copy, cancel);
            var path = PathOf(sha256);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Move(partial, path, overwrite: true);
            return new ArchivedFile(sha256, length, path);
        }
        // A file that may not grow so large (a limit, not a full disk) is told of as a wrong argument.
        catch (Exception refused) when (refused is IOException or ArgumentOutOfRangeException)
        {
            throw new IOException($"No copy could be kept in {_folder}: {refused.Message}", refused);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private void DeleteOldPartials()
    {
        try
        {
            foreach (var partial in new DirectoryInfo(_folder).EnumerateFiles("*.partial").Where(file => DateTime.UtcNow - file.LastWriteTimeUtc > PartialAge).ToList())
                partial.Delete();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // They take up room, no more; another run tries again.
        }
    }

    private static async Task<(string Sha256, long Length)> HashAsync(Stream source, Stream copy, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            var length = 0L;
            for (int read; (read = await source.ReadAsync(buffer, cancel)) > 0; length += read)
            {
                hash.AppendData(buffer.AsSpan(0, read));
                await copy.WriteAsync(buffer.AsMemory(0, read), cancel);
            }
            return (Convert.ToHexStringLower(hash.GetHashAndReset()), length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;

// The standard prescribes it.
#pragma warning disable CA5351

namespace Analytics.Tests.Fixtures;

/// <summary>How the standard security handler of a PDF encrypts (ISO 32000-1, 7.6.3; the last one is Adobe's extension level 3).</summary>
public enum PdfCipher
{
    Rc4With40Bits,
    Rc4With128Bits,
    Aes128,
    Aes256,
}

/// <summary>Writes a PDF of one page that is encrypted in truth: with the right password a reader gets its text.</summary>
public static class EncryptedPdf
{
    private const int Permissions = -4;

    private static readonly byte[] Padding = Convert.FromHexString("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");
    private static readonly byte[] Id = Convert.FromHexString("00112233445566778899AABBCCDDEEFF");

    /// <param name="password">What must be typed to open it; with an empty one every reader opens it.</param>
    public static byte[] Write(PdfCipher cipher, string password, string content)
    {
        var (key, entries) = cipher == PdfCipher.Aes256 ? LongKey(password) : ShortKey(cipher, password);
        var encrypted = Encoding.Latin1.GetString(Encrypt(cipher, key, number: 4, Encoding.Latin1.GetBytes(content)));
        var id = Convert.ToHexString(Id);
        return RawPdf.Assemble(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /R 5 0 R >> >> /Contents 4 0 R >>",
            RawPdf.Stream("", encrypted),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            string.Create(CultureInfo.InvariantCulture, $"<< /Filter /Standard /P {Permissions} {entries} >>"),
        ], $"/ID [<{id}> <{id}>] /Encrypt 6 0 R");
    }

    private static byte[] Encrypt(PdfCipher cipher, byte[] key, int number, byte[] content)
    {
        if (cipher == PdfCipher.Aes256)
            return EncryptAes(key, content);
        byte[] salt = cipher == PdfCipher.Aes128 ? [.. "sAlT"u8] : [];
        var objectKey = MD5.HashData([.. key, (byte)number, 0, 0, 0, 0, .. salt])[..Math.Min(16, key.Length + 5)];
        return cipher == PdfCipher.Aes128 ? EncryptAes(objectKey, content) : Rc4(objectKey, content);
    }

    private static byte[] EncryptAes(byte[] key, byte[] content)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return [.. Id, .. aes.EncryptCbc(content, Id)];
    }

    // Algorithms 2 to 5. The owner's password is the user's.
    private static (byte[] Key, string Entries) ShortKey(PdfCipher cipher, string password)
    {
        var (length, rounds, passes) = cipher == PdfCipher.Rc4With40Bits ? (5, 0, 1) : (16, 50, 20);
        byte[] padded = [.. Encoding.Latin1.GetBytes(password).Concat(Padding).Take(32)];
        var owner = Passes(HashAgain(MD5.HashData(padded), rounds, length), padded, passes);
        var key = HashAgain(MD5.HashData([.. padded, .. owner, .. BitConverter.GetBytes(Permissions), .. Id]), rounds, length);
        var user = cipher == PdfCipher.Rc4With40Bits ? Rc4(key, Padding) : [.. Passes(key, MD5.HashData([.. Padding, .. Id]), passes), .. new byte[16]];
        var version = cipher switch
        {
            PdfCipher.Rc4With40Bits => "/V 1 /R 2",
            PdfCipher.Rc4With128Bits => "/V 2 /R 3 /Length 128",
            _ => "/V 4 /R 4 /Length 128 /CF << /StdCF << /CFM /AESV2 /AuthEvent /DocOpen /Length 16 >> >> /StmF /StdCF /StrF /StdCF",
        };
        return (key, $"{version} /O <{Convert.ToHexString(owner)}> /U <{Convert.ToHexString(user)}>");
    }

    private static byte[] HashAgain(byte[] hash, int times, int length)
    {
        for (var i = 0; i < times; i++)
            hash = MD5.HashData(hash[..length]);
        return hash[..length];
    }

    private static byte[] Passes(byte[] key, byte[] content, int passes)
    {
        for (var i = 0; i < passes; i++)
            content = Rc4([.. key.Select(b => (byte)(b ^ i))], content);
        return content;
    }

    private static (byte[] Key, string Entries) LongKey(string password)
    {
        var key = SHA256.HashData("a key for the tests"u8);
        var typed = Encoding.UTF8.GetBytes(password);
        var (validation, forKey) = (Id[..8], Id[8..]);
        byte[] user = [.. SHA256.HashData([.. typed, .. validation]), .. validation, .. forKey];
        byte[] owner = [.. SHA256.HashData([.. typed, .. validation, .. user]), .. validation, .. forKey];
        var userKey = Wrap(SHA256.HashData([.. typed, .. forKey]), key);
        var ownerKey = Wrap(SHA256.HashData([.. typed, .. forKey, .. user]), key);
        var permissions = EncryptBlock(key, [.. BitConverter.GetBytes(Permissions), 0xFF, 0xFF, 0xFF, 0xFF, .. "Tadb"u8, 1, 2, 3, 4]);
        return (key, "/V 5 /R 5 /Length 256 /CF << /StdCF << /CFM /AESV3 /AuthEvent /DocOpen /Length 32 >> >> /StmF /StdCF /StrF /StdCF"
            + $" /O <{Convert.ToHexString(owner)}> /U <{Convert.ToHexString(user)}> /OE <{Convert.ToHexString(ownerKey)}> /UE <{Convert.ToHexString(userKey)}> /Perms <{Convert.ToHexString(permissions)}>");
    }

    private static byte[] Wrap(byte[] wrapping, byte[] key)
    {
        using var aes = Aes.Create();
        aes.Key = wrapping;
        return aes.EncryptCbc(key, new byte[16], PaddingMode.None);
    }

    private static byte[] EncryptBlock(byte[] key, byte[] block)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return aes.EncryptEcb(block, PaddingMode.None);
    }

    private static byte[] Rc4(byte[] key, byte[] content)
    {
        var state = Enumerable.Range(0, 256).Select(i => (byte)i).ToArray();
        for (int i = 0, j = 0; i < 256; i++)
        {
            j = (j + state[i] + key[i % key.Length]) & 255;
            (state[i], state[j]) = (state[j], state[i]);
        }
        var result = new byte[content.Length];
        for (int n = 0, i = 0, j = 0; n < content.Length; n++)
        {
            i = (i + 1) & 255;
            j = (j + state[i]) & 255;
            (state[i], state[j]) = (state[j], state[i]);
            result[n] = (byte)(content[n] ^ state[(state[i] + state[j]) & 255]);
        }
        return result;
    }
}

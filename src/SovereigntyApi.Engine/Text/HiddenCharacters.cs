namespace SovereigntyApi.Engine.Text;

/// <summary>Characters that a reader cannot see or that have no agreed meaning.</summary>
/// <remarks>Default ignorable code points: Unicode Character Database, DerivedCoreProperties.txt.</remarks>
internal static class HiddenCharacters
{
    /// <summary>True for what the reading leaves out: default ignorable code points and noncharacters.</summary>
    public static bool AreIgnored(int codePoint) => codePoint switch
    {
        0x00AD or 0x034F or 0x061C or 0x3164 or 0xFEFF or 0xFFA0 => true,
        0x115F or 0x1160 or 0x17B4 or 0x17B5 => true,
        >= 0x180B and <= 0x180F => true,
        >= 0x200B and <= 0x200F => true,
        >= 0x202A and <= 0x202E => true,
        >= 0x2060 and <= 0x206F => true,
        >= 0xFE00 and <= 0xFE0F => true,
        >= 0xFFF0 and <= 0xFFF8 => true,
        >= 0x1BCA0 and <= 0x1BCA3 => true,
        >= 0x1D173 and <= 0x1D17A => true,
        >= 0xE0000 and <= 0xE0FFF => true,
        _ => IsNoncharacter(codePoint),
    };

    /// <summary>Private use: may be anything; word processors put bullets there, which <see cref="Folding"/> knows.</summary>
    public static bool ArePrivate(int codePoint) => codePoint
        is (>= 0xE000 and <= 0xF8FF)
        or (>= 0xF0000 and <= 0xFFFFD)
        or (>= 0x100000 and <= 0x10FFFD);

    private static bool IsNoncharacter(int codePoint) =>
        codePoint is >= 0xFDD0 and <= 0xFDEF || (codePoint & 0xFFFE) == 0xFFFE;
}

package vn.donghanh.document.inspection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import vn.donghanh.shared.RuleViolationException;

/** Walks the chunks of a PNG. Only those that hold pixels stay: no texts, dates, profiles, places and further frames. */
public final class PngReader {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final int FRAME = 12;
    private static final int LARGEST_EXIF = 1 << 16;

    private PngReader() {}

    public static PictureStructure read(ForwardReader reader) throws IOException {
        require(Arrays.equals(reader.bytes(SIGNATURE.length), SIGNATURE));
        require(reader.unsignedInt() == 13 && chunkType(reader).equals("IHDR"));
        ByteBuffer header = ByteBuffer.wrap(reader.bytes(13));
        reader.skip(4);
        ContentSlices essential = new ContentSlices();
        essential.keep(0, reader.position());
        Set<CleanedPart> cleaned = EnumSet.noneOf(CleanedPart.class);
        Exif exif = Exif.NONE;
        String type = "";
        while (!type.equals("IEND")) {
            long from = reader.position();
            long length = reader.unsignedInt();
            type = chunkType(reader);
            switch (type) {
                case "PLTE", "tRNS", "IDAT", "IEND" -> {
                    reader.skip(length + 4);
                    essential.keep(from, from + length + FRAME);
                }
                case "eXIf" -> {
                    require(length < LARGEST_EXIF);
                    exif = Exif.of(reader.bytes((int) length), 0);
                    reader.skip(4);
                    cleaned.add(CleanedPart.METADATA);
                    if (exif.located()) {
                        cleaned.add(CleanedPart.LOCATION);
                    }
                }
                default -> {
                    reader.skip(length + 4);
                    cleaned.add(
                            type.equals("fdAT") || Character.isUpperCase(type.charAt(0))
                                    ? CleanedPart.HIDDEN_CONTENT
                                    : CleanedPart.METADATA);
                }
            }
        }
        if (reader.read() >= 0) {
            cleaned.add(CleanedPart.HIDDEN_CONTENT);
        }
        return new PictureStructure(
                essential,
                requirePositive(header.getInt(0)),
                requirePositive(header.getInt(4)),
                bytesPerPixel(header.get(8), header.get(9)),
                false,
                true,
                exif.orientation(),
                cleaned);
    }

    private static int bytesPerPixel(int depth, int colour) {
        int channels =
                switch (colour) {
                    case 0, 3 -> 1;
                    case 2 -> 3;
                    case 4 -> 2;
                    case 6 -> 4;
                    default -> throw new RuleViolationException(FileRule.DAMAGED);
                };
        return channels * (depth == 16 ? 2 : 1);
    }

    private static String chunkType(ForwardReader reader) throws IOException {
        String type = new String(reader.bytes(4), ISO_8859_1);
        require(type.chars().allMatch(letter -> (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z')));
        return type;
    }

    private static int requirePositive(int value) {
        require(value > 0);
        return value;
    }

    private static void require(boolean sound) {
        if (!sound) {
            throw new RuleViolationException(FileRule.DAMAGED);
        }
    }
}

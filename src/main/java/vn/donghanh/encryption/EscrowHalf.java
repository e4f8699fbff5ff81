package vn.donghanh.encryption;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import vn.donghanh.shared.Sha256;

/**
 * One half of an escrow as printable text: a heading, the set and the number of the half, the time of creation, a
 * checksum, and the data.
 */
// equality of halves is not used
@SuppressWarnings("ArrayRecordComponent")
public record EscrowHalf(String set, int number, Instant at, byte[] data) {
    private static final String HEADING = "donghanh escrow 1";
    private static final int LINES_BEFORE_DATA = 4;

    public static EscrowHalf parse(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new KeyConfigurationException("The half " + file + " is not there or cannot be read.");
        }
        List<String> lines = Files.readAllLines(file);
        try {
            if (lines.size() <= LINES_BEFORE_DATA || !lines.get(0).equals(HEADING)) {
                throw new IllegalArgumentException();
            }
            String[] identification = lines.get(1).split(" ", -1);
            byte[] data =
                    Base64.getMimeDecoder().decode(String.join("", lines.subList(LINES_BEFORE_DATA, lines.size())));
            EscrowHalf half = new EscrowHalf(
                    identification[1],
                    Integer.parseInt(identification[3]),
                    Instant.parse(lines.get(2).split(" ", -1)[1]),
                    data);
            if (!lines.get(3).equals("check " + check(data))) {
                throw new KeyConfigurationException(
                        "The half " + file + " was changed or copied with a mistake: its check does not fit.");
            }
            return half;
        } catch (IllegalArgumentException | IndexOutOfBoundsException | java.time.DateTimeException e) {
            throw new KeyConfigurationException("The file " + file + " is no half of an escrow.");
        }
    }

    String text() {
        return String.join(
                        "\n",
                        HEADING,
                        "set " + set + " half " + number + " of 2",
                        "made " + at,
                        "check " + check(data),
                        Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(data))
                + "\n";
    }

    String title() {
        return "half " + number + " of set " + set;
    }

    private static String check(byte[] data) {
        return HexFormat.of().formatHex(Sha256.of(data), 0, 8);
    }
}

package vn.donghanh.encryption;

import java.util.Base64;
import java.util.List;

/**
 * The content of a person's key file: a heading with the format version, then one line per key with its purpose, its
 * number and the key wrapped by the keyset of that purpose.
 */
public record PersonKeyFile(List<PersonKeyRow> lines) {
    static final PersonKeyFile EMPTY = new PersonKeyFile(List.of());
    private static final String HEADING = "donghanh person keys 1";

    /** @param wrapped the wrapped key in base64 */
    public record PersonKeyRow(KeyPurpose purpose, int number, String wrapped) {
        static PersonKeyRow of(KeyPurpose purpose, int number, byte[] wrapped) {
            return new PersonKeyRow(purpose, number, Base64.getEncoder().encodeToString(wrapped));
        }

        byte[] bytes() {
            return Base64.getDecoder().decode(wrapped);
        }
    }

    public PersonKeyFile {
        lines = List.copyOf(lines);
    }

    static PersonKeyFile parse(String text) {
        List<String> all = text.lines().toList();
        if (all.isEmpty() || !all.get(0).equals(HEADING)) {
            throw new IllegalArgumentException("not a person key file of version 1");
        }
        return new PersonKeyFile(all.stream().skip(1).map(PersonKeyFile::line).toList());
    }

    private static PersonKeyRow line(String text) {
        String[] parts = text.split(" ", -1);
        return new PersonKeyRow(KeyPurpose.valueOf(parts[0]), Integer.parseInt(parts[1]), parts[2]);
    }

    String text() {
        StringBuilder text = new StringBuilder(HEADING).append('\n');
        for (PersonKeyRow line : lines) {
            text.append(line.purpose()).append(' ').append(line.number()).append(' ');
            text.append(line.wrapped()).append('\n');
        }
        return text.toString();
    }

    List<PersonKeyRow> rowsOf(KeyPurpose purpose) {
        return lines.stream().filter(line -> line.purpose() == purpose).toList();
    }
}

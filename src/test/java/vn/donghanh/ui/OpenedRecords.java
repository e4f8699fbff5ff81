package vn.donghanh.ui;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.donghanh.encryption.DecryptionException;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.encryption.TestKeys;
import vn.donghanh.shared.PersonRef;

/**
 * What is encrypted of the records of the browser tests' server and counted by kind: births, grounds of stays, kinds of referrals and of services, contact
 * with health care. It is opened with the keys of that installation and given to a connection as JSON in variables, from which statements read it. A value
 * of an erased client stays unknown.
 */
final class OpenedRecords {
    private static final Pattern UNIT = Pattern.compile(" \\[#(\\d{1,7}), \\d{4}-\\d{2}-\\d{2}]$");
    private static final int GUESSED_YEARS = 2;
    private static final int LUNAR_YEARS = 2;

    private final FieldEncryption encryption =
            TestKeys.of(Path.of(System.getProperty("ui.data"))).encryption();
    private final Connection connection;

    private OpenedRecords(Connection connection) {
        this.connection = connection;
    }

    static void giveTo(Connection connection) throws SQLException {
        OpenedRecords records = new OpenedRecords(connection);
        records.open(
                "births",
                "select person_ref, ref, value_sealed as sealed, recorded_at, superseded_at from person_field where field = 'BIRTH' and value_sealed is not null",
                new Column(KeyPurpose.IDENTITY, "person_field", "value_sealed"),
                OpenedRecords::birth);
        records.open(
                "grounds",
                "select person_ref, ref, ground_sealed as sealed from emergency_stay",
                new Column(KeyPurpose.NOTES, "emergency_stay", "ground"),
                (text, row) -> row.add("ground", text));
        records.open(
                "subjects",
                "select person_ref, ref, matter_sealed as sealed from referral where sent_at is not null",
                new Column(KeyPurpose.HEALTH, "referral", "matter"),
                (text, row) ->
                        row.add("kind", text.startsWith("{") ? read(text).getString("t") : text.split(" ", 2)[0]));
        records.open(
                "items",
                """
                select f.person_ref, d.ref, d.matter_sealed as sealed from donghanh_log.service_delivery d join case_file f on f.id = d.case_id
                where d.matter_sealed is not null""",
                new Column(KeyPurpose.HEALTH, "service_delivery", "matter"),
                OpenedRecords::item);
        records.open(
                "contacts",
                """
                select f.person_ref, u.ref, u.health_contact_sealed as sealed from donghanh_log.follow_up u join case_file f on f.id = u.case_id
                where u.health_contact_sealed is not null""",
                new Column(KeyPurpose.HEALTH, "follow_up", "health_contact"),
                (text, row) -> row.add("answer", text));
        records.open(
                "addresses",
                "select person_ref, ref, value_sealed as sealed from person_field where field = 'ADDRESS' and value_sealed is not null",
                new Column(KeyPurpose.CONTACT, "person_field", "value_sealed"),
                OpenedRecords::address);
    }

    /** @param name as its ciphertext is bound to it */
    private record Column(KeyPurpose purpose, String table, String name) {}

    /** Adds what an opened text says to the JSON of its row. */
    private interface Reading {
        void read(String text, JsonObjectBuilder row);
    }

    private void open(String variable, String select, Column column, Reading reading) throws SQLException {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(select)) {
            while (row.next()) {
                JsonObjectBuilder json = Json.createObjectBuilder();
                for (int at = 1; at <= row.getMetaData().getColumnCount(); at++) {
                    String name = row.getMetaData().getColumnLabel(at);
                    if (!name.equals("sealed") && row.getString(at) != null) {
                        json.add(name, row.getString(at));
                    }
                }
                open(column, row).ifPresent(text -> reading.read(text, json));
                rows.add(json);
            }
        }
        try (PreparedStatement statement = connection.prepareStatement("set @" + variable + " = ?")) {
            statement.setString(1, rows.build().toString());
            statement.execute();
        }
    }

    private Optional<String> open(Column column, ResultSet row) throws SQLException {
        try {
            return Optional.of(encryption.open(
                    column.purpose(),
                    new EncryptedCell(
                            new PersonRef(row.getString("person_ref")),
                            column.table(),
                            column.name(),
                            row.getString("ref")),
                    row.getBytes("sealed")));
        } catch (DecryptionException erased) {
            return Optional.empty();
        }
    }

    /** The first and the last day on which somebody may be born. */
    private static void birth(String text, JsonObjectBuilder row) {
        String[] parts = text.split(" ", 2);
        switch (parts[0]) {
            case "DAY" -> between(row, LocalDate.parse(parts[1]), LocalDate.parse(parts[1]));
            case "MONTH" -> between(
                    row,
                    YearMonth.parse(parts[1]).atDay(1),
                    YearMonth.parse(parts[1]).atEndOfMonth());
            case "YEAR" -> years(row, Year.parse(parts[1]), 0);
            case "APPROX_YEAR" -> years(row, Year.parse(parts[1]), GUESSED_YEARS);
            case "AGE_AT_INTAKE" -> {
                int age = Integer.parseInt(parts[1].split("@", 2)[0]);
                LocalDate said = LocalDate.parse(parts[1].split("@", 2)[1]);
                between(row, said.minusYears(age + 1L).plusDays(1), said.minusYears(Math.max(0, age - LUNAR_YEARS)));
            }
            default -> row.add("unknown", true);
        }
    }

    private static void years(JsonObjectBuilder row, Year year, int guessed) {
        between(row, LocalDate.of(year.getValue() - guessed, 1, 1), LocalDate.of(year.getValue() + guessed, 12, 31));
    }

    private static void between(JsonObjectBuilder row, LocalDate first, LocalDate last) {
        row.add("first_day", first.toString()).add("last_day", last.toString());
    }

    /** The words, then the unit and the day in brackets. */
    private static void address(String text, JsonObjectBuilder row) {
        row.add("opened", 1);
        Matcher unit = UNIT.matcher(text);
        if (unit.find()) {
            row.add("unit", Integer.parseInt(unit.group(1)));
        }
    }

    private static void item(String text, JsonObjectBuilder row) {
        if (!text.startsWith("{")) {
            row.add("kind", text);
            return;
        }
        JsonObject item = read(text);
        row.add("kind", item.getString("t"));
        boolean minutes = item.getString("u", "").equals("M");
        if (item.containsKey("q") && !item.isNull("q")) {
            row.add("quantity", minutes ? 1 : item.getInt("q"));
        }
    }

    private static JsonObject read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}

package vn.donghanh.reporting.report;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.printing.FigureCell;
import vn.donghanh.printing.FigureCell.FigureNumber;
import vn.donghanh.printing.FigureCell.FigurePercent;
import vn.donghanh.printing.FigureCell.FigureShare;
import vn.donghanh.printing.FigureCell.FigureText;
import vn.donghanh.printing.FigureCell.HiddenFigure;
import vn.donghanh.printing.FigureCell.InapplicableFigure;
import vn.donghanh.printing.FigureCell.UnknownFigure;

/**
 * All that is printed of a report, in words and numbers. It is stored with the signature: the files are made from it alone, today or in ten years.
 *
 * @param name of the file's title, which says nothing of what clients have lived through
 * @param number number and sign, or what is to be filled in
 * @param addressees a line for each
 * @param capacity for whom and as what somebody signs, in one or two lines
 * @param signer null when the name is written by hand
 * @param dated the day that the files bear: that of the signature
 */
record ReportContent(
        String name,
        String parentBody,
        String centre,
        String number,
        String placeAndDate,
        String subject,
        List<String> addressees,
        List<Chapter> chapters,
        List<String> notes,
        List<Form> forms,
        List<String> capacity,
        @Nullable String signer,
        List<String> recipients,
        String imprint,
        LocalDate dated) {
    ReportContent {
        addressees = List.copyOf(addressees);
        chapters = List.copyOf(chapters);
        notes = List.copyOf(notes);
        forms = List.copyOf(forms);
        capacity = List.copyOf(capacity);
        recipients = List.copyOf(recipients);
    }

    /** Returns number and sign without the word before them. */
    String fileNumber() {
        return number.substring(number.indexOf(' ') + 1);
    }

    /** Returns the day that is printed, or room for it, without the place before it. */
    String day() {
        return placeAndDate.substring(placeAndDate.lastIndexOf(", ") + 2);
    }

    /** Returns who signs with the capacity, in one line. */
    String signedBy() {
        return Stream.concat(capacity.stream(), Stream.ofNullable(signer)).collect(Collectors.joining(" "));
    }

    /**
     * @param headings its heading, below that of the group which it begins
     * @param text a line for each paragraph
     */
    record Chapter(ReportSection section, List<String> headings, String text) {
        Chapter {
            headings = List.copyOf(headings);
        }
    }

    /**
     * A table.
     *
     * @param label its short name, such as "Biểu 02"
     * @param columns the first of which names the rows
     */
    record Form(String label, String title, List<FormColumn> columns, List<FormRow> rows) {
        Form {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * @param group the heading above it and its neighbours; null when it has none
     * @param words whether it holds words, not figures
     */
    record FormColumn(String heading, @Nullable String group, boolean words) {
        static FormColumn words(String heading) {
            return new FormColumn(heading, null, true);
        }
    }

    /** What stands in a cell. */
    enum CellKind {
        WORDS,
        NUMBER,
        /** A rate in percent. */
        PERCENT,
        /** A part of a whole. */
        SHARE,
        /** A figure that is known and not released. */
        HIDDEN,
        /** The column does not apply to the row. */
        NOT_APPLICABLE,
        /** Nothing is known, as of a rate of nobody. */
        UNKNOWN
    }

    /**
     * @param text in words, where it is neither a number nor a part of a whole
     * @param number the number, or the part; null where there is none
     * @param whole null where it is no part of a whole
     */
    record FormCell(CellKind kind, @Nullable String text, @Nullable BigDecimal number, @Nullable BigDecimal whole) {
        static FormCell words(String text) {
            return new FormCell(CellKind.WORDS, text, null, null);
        }

        static FormCell number(BigDecimal number) {
            return new FormCell(CellKind.NUMBER, null, number, null);
        }

        static FormCell percent(BigDecimal number) {
            return new FormCell(CellKind.PERCENT, null, number, null);
        }

        static FormCell share(long part, long whole) {
            return new FormCell(CellKind.SHARE, null, BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
        }

        static FormCell hidden(String text) {
            return new FormCell(CellKind.HIDDEN, text, null, null);
        }

        static FormCell notApplicable() {
            return new FormCell(CellKind.NOT_APPLICABLE, null, null, null);
        }

        static FormCell unknown() {
            return new FormCell(CellKind.UNKNOWN, null, null, null);
        }

        FigureCell toFigure() {
            return switch (kind) {
                case WORDS -> new FigureText(Objects.requireNonNull(text));
                case NUMBER -> new FigureNumber(Objects.requireNonNull(number));
                case PERCENT -> new FigurePercent(Objects.requireNonNull(number));
                case SHARE -> new FigureShare(
                        Objects.requireNonNull(number).longValueExact(),
                        Objects.requireNonNull(whole).longValueExact());
                case HIDDEN -> new HiddenFigure(Objects.requireNonNull(text));
                case NOT_APPLICABLE -> new InapplicableFigure();
                case UNKNOWN -> new UnknownFigure();
            };
        }
    }

    /** @param part whether it is a part of the row above */
    record FormRow(boolean part, List<FormCell> cells) {
        FormRow {
            cells = List.copyOf(cells);
        }
    }

    String toJson() {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("name", name)
                .add("parentBody", parentBody)
                .add("centre", centre)
                .add("number", number)
                .add("placeAndDate", placeAndDate)
                .add("subject", subject)
                .add("addressees", Json.createArrayBuilder(addressees))
                .add("notes", Json.createArrayBuilder(notes))
                .add("capacity", Json.createArrayBuilder(capacity))
                .add("recipients", Json.createArrayBuilder(recipients))
                .add("imprint", imprint)
                .add("dated", dated.toString());
        if (signer != null) {
            json.add("signer", signer);
        }
        JsonArrayBuilder writtenChapters = Json.createArrayBuilder();
        chapters.forEach(chapter -> writtenChapters.add(Json.createObjectBuilder()
                .add("section", chapter.section().name())
                .add("headings", Json.createArrayBuilder(chapter.headings()))
                .add("text", chapter.text())));
        JsonArrayBuilder writtenForms = Json.createArrayBuilder();
        forms.forEach(form -> writtenForms.add(write(form)));
        return json.add("chapters", writtenChapters)
                .add("forms", writtenForms)
                .build()
                .toString();
    }

    private static JsonObjectBuilder write(Form form) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        for (FormRow row : form.rows()) {
            JsonArrayBuilder cells = Json.createArrayBuilder();
            row.cells().forEach(cell -> cells.add(write(cell)));
            rows.add(Json.createObjectBuilder().add("part", row.part()).add("cells", cells));
        }
        JsonArrayBuilder columns = Json.createArrayBuilder();
        for (FormColumn column : form.columns()) {
            JsonObjectBuilder written =
                    Json.createObjectBuilder().add("heading", column.heading()).add("words", column.words());
            String group = column.group();
            columns.add(group == null ? written : written.add("group", group));
        }
        return Json.createObjectBuilder()
                .add("label", form.label())
                .add("title", form.title())
                .add("columns", columns)
                .add("rows", rows);
    }

    private static JsonObjectBuilder write(FormCell cell) {
        JsonObjectBuilder written =
                Json.createObjectBuilder().add("kind", cell.kind().name());
        String text = cell.text();
        BigDecimal number = cell.number();
        BigDecimal whole = cell.whole();
        if (text != null) {
            written.add("text", text);
        }
        if (number != null) {
            written.add("number", number.toPlainString());
        }
        if (whole != null) {
            written.add("whole", whole.toPlainString());
        }
        return written;
    }

    static ReportContent parse(String json) {
        JsonObject read;
        try (var reader = Json.createReader(new StringReader(json))) {
            read = reader.readObject();
        }
        List<Chapter> chapters = new ArrayList<>();
        for (JsonValue value : read.getJsonArray("chapters")) {
            JsonObject chapter = value.asJsonObject();
            chapters.add(new Chapter(
                    ReportSection.valueOf(chapter.getString("section")),
                    texts(chapter, "headings"),
                    chapter.getString("text")));
        }
        List<Form> forms = new ArrayList<>();
        for (JsonValue value : read.getJsonArray("forms")) {
            forms.add(readForm(value.asJsonObject()));
        }
        return new ReportContent(
                read.getString("name"),
                read.getString("parentBody"),
                read.getString("centre"),
                read.getString("number"),
                read.getString("placeAndDate"),
                read.getString("subject"),
                texts(read, "addressees"),
                chapters,
                texts(read, "notes"),
                forms,
                texts(read, "capacity"),
                read.getString("signer", null),
                texts(read, "recipients"),
                read.getString("imprint"),
                LocalDate.parse(read.getString("dated")));
    }

    private static Form readForm(JsonObject form) {
        List<FormRow> rows = new ArrayList<>();
        for (JsonValue value : form.getJsonArray("rows")) {
            JsonObject row = value.asJsonObject();
            rows.add(new FormRow(
                    row.getBoolean("part"),
                    row.getJsonArray("cells").stream()
                            .map(cell -> readCell(cell.asJsonObject()))
                            .toList()));
        }
        return new Form(
                form.getString("label"),
                form.getString("title"),
                form.getJsonArray("columns").stream()
                        .map(JsonValue::asJsonObject)
                        .map(column -> new FormColumn(
                                column.getString("heading"),
                                column.getString("group", null),
                                column.getBoolean("words")))
                        .toList(),
                rows);
    }

    private static FormCell readCell(JsonObject cell) {
        return new FormCell(
                CellKind.valueOf(cell.getString("kind")),
                cell.getString("text", null),
                number(cell, "number"),
                number(cell, "whole"));
    }

    private static @Nullable BigDecimal number(JsonObject cell, String name) {
        return cell.containsKey(name) ? new BigDecimal(cell.getString(name)) : null;
    }

    private static List<String> texts(JsonObject read, String name) {
        JsonArray array = read.getJsonArray(name);
        return array.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }
}

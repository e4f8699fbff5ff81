package vn.donghanh.document.inspection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Word and Excel files that tests write part by part. */
public final class OfficeFixture {
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Map<String, String> types = new LinkedHashMap<>();
    private final StringBuilder relations = new StringBuilder();
    private final StringBuilder packageRelations = new StringBuilder();
    private final String folder;

    private OfficeFixture(String folder) {
        this.folder = folder;
    }

    public static OfficeFixture docx(String body) {
        OfficeFixture file = new OfficeFixture("word/");
        file.main("word/document.xml", TYPE + "wordprocessingml.document.main+xml");
        file.put(
                "word/document.xml",
                "<w:document xmlns:w=\"" + WORD + "\" xmlns:r=\"" + RELATION.substring(0, RELATION.length() - 1)
                        + "\"><w:body>" + body + "</w:body></w:document>");
        return file;
    }

    public static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    public static OfficeFixture xlsx(String cells) {
        OfficeFixture file = new OfficeFixture("xl/");
        file.main("xl/workbook.xml", TYPE + "spreadsheetml.sheet.main+xml");
        file.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + SHEET + "\" xmlns:r=\"" + RELATION.substring(0, RELATION.length() - 1)
                        + "\" xmlns:x15ac=\"http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac\">"
                        + "<x15ac:absPath url=\"C:\\Users\\CANARY-USER\\\"/>"
                        + "<sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        file.part(
                "xl/worksheets/sheet1.xml",
                TYPE + "spreadsheetml.worksheet+xml",
                "<worksheet xmlns=\"" + SHEET + "\"><sheetData><row r=\"1\">" + cells
                        + "</row></sheetData></worksheet>");
        file.relation("rId1", "worksheet", "worksheets/sheet1.xml", false);
        return file;
    }

    private void main(String part, String type) {
        types.put(part, type);
        packageRelations.append(relationship("rId1", "officeDocument", part, false));
    }

    OfficeFixture as(String mainType) {
        types.put(types.keySet().iterator().next(), mainType);
        return this;
    }

    OfficeFixture part(String name, String type, String content) {
        return part(name, type, content.getBytes(UTF_8));
    }

    OfficeFixture part(String name, String type, byte[] content) {
        types.put(name, type);
        parts.put(name, content);
        return this;
    }

    OfficeFixture put(String name, String content) {
        parts.put(name, content.getBytes(UTF_8));
        return this;
    }

    OfficeFixture relation(String id, String kind, String target, boolean external) {
        relations.append(relationship(id, kind, target, external));
        return this;
    }

    OfficeFixture packageRelation(String id, String kind, String target) {
        packageRelations.append(relationship(id, kind, target, false));
        return this;
    }

    private static String relationship(String id, String kind, String target, boolean external) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATION + kind + "\" Target=\"" + target + "\""
                + (external ? " TargetMode=\"External\"/>" : "/>");
    }

    public byte[] bytes() throws IOException {
        StringBuilder contentTypes =
                new StringBuilder("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"jpg\" ContentType=\"image/jpeg\"/>");
        types.forEach((part, type) -> contentTypes
                .append("<Override PartName=\"/")
                .append(part)
                .append("\" ContentType=\"")
                .append(type)
                .append("\"/>"));
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(
                "[Content_Types].xml",
                contentTypes.append("</Types>").toString().getBytes(UTF_8));
        all.put("_rels/.rels", relationships(packageRelations));
        String main = types.keySet().iterator().next().substring(folder.length());
        all.put(folder + "_rels/" + main + ".rels", relationships(relations));
        all.putAll(parts);
        return zip(all);
    }

    private static byte[] relationships(StringBuilder relations) {
        return ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations
                        + "</Relationships>")
                .getBytes(UTF_8);
    }

    static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }
}

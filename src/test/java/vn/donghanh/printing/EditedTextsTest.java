package vn.donghanh.printing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import vn.donghanh.document.inspection.ContentInMemory;
import vn.donghanh.document.inspection.FileInspector;
import vn.donghanh.printing.PrintedBlock.EditableText;
import vn.donghanh.printing.PrintedBlock.Paragraph;
import vn.donghanh.printing.PrintedDocument.Letterhead;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.RuleViolationException;

/** Texts that go into a Word file, are edited there and come back: nothing else does, and nothing that is no such file. */
class EditedTextsTest {
    private static final Set<String> KEYS = new TreeSet<>(Set.of("difficulties", "situation"));
    private static final int LONGEST = 60;
    private static final String TEXT = "word/document.xml";
    private static final String TYPES = "[Content_Types].xml";
    private static final PrintedDocument DOCUMENT = new PrintedDocument(
            new Letterhead("Sở Y tế", "Trung tâm Công tác xã hội", "Số: 12/BC-TTCTXH", "Quảng Nam, ngày 05 tháng 7"),
            "Báo cáo",
            "BÁO CÁO",
            null,
            List.of(
                    new EditableText("situation", "Dòng một <b> & hai\nDòng ba"),
                    new Paragraph("18 thân chủ"),
                    new EditableText("difficulties", "")),
            List.of(),
            List.of(),
            "In thử",
            null);

    @Test
    void whatWasWrittenComesBack() throws IOException {
        assertThat(EditedTexts.read(new ByteArrayInputStream(DocxFile.of(DOCUMENT)), KEYS, LONGEST))
                .containsExactly(Map.entry("difficulties", ""), Map.entry("situation", "Dòng một <b> & hai\nDòng ba"));
    }

    @Test
    void textsSurviveTheInspectionOfUploads() throws IOException {
        ByteArrayOutputStream inspected = new ByteArrayOutputStream();
        new FileInspector().inspect(new ContentInMemory(DocxFile.of(DOCUMENT)), "bao-cao.docx", inspected);
        assertThat(read(inspected.toByteArray())).containsEntry("situation", "Dòng một <b> & hai\nDòng ba");
    }

    @Test
    void onlyTheTextsMayBeEdited() throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(DocxFile.of(DOCUMENT)))) {
            assertThat(word.isEnforcedFillingFormsProtection()).isTrue();
            assertThat(word.getDocument().xmlText())
                    .contains("<w:tag w:val=\"situation\"/>", "<w:lock w:val=\"sdtLocked\"/>", "<w:richText/>");
        }
        PrintedDocument without = new PrintedDocument(
                DOCUMENT.letterhead(), "Phiếu", "PHIẾU", null, List.of(), List.of(), List.of(), "In thử", null);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(DocxFile.of(without)))) {
            assertThat(word.isEnforcedFillingFormsProtection()).isFalse();
        }
    }

    @Test
    void editedTextIsReadAsItIsShown() throws IOException {
        String written = paragraph(
                        "<w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr>" + run("<w:t>Một</w:t><w:tab/>")
                                + "<w:ins>" + run("<w:t xml:space=\"preserve\">hai </w:t>") + "</w:ins>"
                                + "<w:del>" + run("<w:delText>không</w:delText>") + "</w:del>"
                                + "<w:moveFrom>" + run("<w:t>không</w:t>") + "</w:moveFrom>")
                + paragraph(" ")
                + paragraph(
                        "<w:pPr><w:numPr/></w:pPr>"
                                + run(
                                        "<w:t>ba</w:t><w:br/><w:t>bốn</w:t><w:noBreakHyphen/><w:t><![CDATA[<năm>]]></w:t><w:cr/>"))
                + "<mc:AlternateContent xmlns:mc=\"m\"><mc:Choice>" + paragraph(run("<w:t>sáu</w:t>"))
                + "</mc:Choice><mc:Fallback>"
                + paragraph(run("<w:t>không</w:t>")) + "</mc:Fallback></mc:AlternateContent>"
                + "<w:sdt><w:sdtContent>" + paragraph(run("<w:t>e\u0302\u0301</w:t>")) + "</w:sdtContent></w:sdt>";
        String placeholder = "<w:sdt><w:sdtPr><w:tag w:val=\"difficulties\"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
                + paragraph(run("<w:t>Bấm để ghi</w:t>")) + "</w:sdtContent></w:sdt>";
        assertThat(read(file(control("situation", written) + placeholder)))
                .containsEntry("situation", "Một hai\n- ba\nbốn-<năm>\nsáu\nế")
                .containsEntry("difficulties", "");
    }

    @Test
    void textOutsideAControlIsNotRead() throws IOException {
        String body =
                paragraph(run("<w:t>999 thân chủ</w:t>")) + control("situation", "") + control("difficulties", "");
        assertThat(read(file(body)).values()).containsOnly("");
    }

    @Test
    void everyTextThatIsWrongIsNamedAtOnce() {
        String body = control("situation", paragraph(run("<w:t>" + "a".repeat(LONGEST + 1) + "</w:t>")))
                + control("figures", "")
                + control("situation", "");
        RuleViolationException refusal = refusal(file(body));
        assertThat(refusal.allViolations())
                .extracting(RuleViolationException::rule)
                .containsExactly(
                        EditedTextRule.TEXT_TOO_LONG,
                        EditedTextRule.TEXT_UNKNOWN,
                        EditedTextRule.TEXT_TWICE,
                        EditedTextRule.TEXT_MISSING);
        assertThat(refusal.allViolations())
                .extracting(RuleViolationException::field)
                .containsExactly("situation", null, "situation", "difficulties");
        assertThat(refusal.arguments()).containsExactly(LONGEST);
    }

    @Test
    void longestTextIsAccepted() throws IOException {
        String longest = "a".repeat(LONGEST);
        String body = control("situation", paragraph(run("<w:t>" + longest + "</w:t>"))) + control("difficulties", "");
        assertThat(read(file(body))).containsEntry("situation", longest);
    }

    @Test
    void otherFilesAreRefused() {
        assertRefused(EditedTextRule.NOT_A_WORD_FILE, new byte[0]);
        assertRefused(EditedTextRule.NOT_A_WORD_FILE, "%PDF-1.7".getBytes(UTF_8));
        assertRefused(EditedTextRule.NOT_A_WORD_FILE, zip(Map.of(TYPES, "<Types/>")));
        assertRefused(EditedTextRule.NOT_A_WORD_FILE, zip(Map.of(TEXT, document(""))));
        assertRefused(EditedTextRule.NOT_A_WORD_FILE, zip(Map.of(TYPES, "<Types>", TEXT, document(""))));
        assertRefused(EditedTextRule.NOT_A_WORD_FILE, zip(Map.of(TYPES, "<Types/>", TEXT, "<w:document")));
        assertRefused(EditedTextRule.NOT_A_WORD_FILE, zip(Map.of(TYPES, "<Types/>", TEXT, "<workbook/>")));
        assertRefused(EditedTextRule.NOT_A_WORD_FILE, file("<w:tag w:val=\"situation\"/>"));
        byte[] whole = file(control("situation", "") + control("difficulties", ""));
        assertRefused(EditedTextRule.NOT_A_WORD_FILE, Arrays.copyOf(whole, whole.length / 2));
    }

    @Test
    void entitiesAndDeepNestingAreRefused() {
        String entity = "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                + document(control("situation", paragraph(run("<w:t>&e;</w:t>"))));
        assertRefused(EditedTextRule.NOT_A_WORD_FILE, zip(Map.of(TYPES, "<Types/>", TEXT, entity)));
        assertRefused(EditedTextRule.NOT_A_WORD_FILE, file("<a>".repeat(501) + "</a>".repeat(501)));
    }

    @Test
    void macrosAreRefused() {
        String types =
                "<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>";
        assertRefused(EditedTextRule.MACROS, zip(Map.of(TYPES, types, TEXT, document(""))));
        assertRefused(
                EditedTextRule.MACROS, zip(Map.of(TYPES, "<Types/>", TEXT, document(""), "word/vbaProject.bin", "x")));
    }

    @Test
    void filesThatAreOrUnpackToTooMuchAreRefused() {
        assertRefused(EditedTextRule.FILE_TOO_LARGE, new byte[EditedTexts.FILE_BYTES + 1]);
        assertRefused(
                EditedTextRule.FILE_TOO_LARGE,
                zip(Map.of("word/media/a", "\0".repeat(EditedTexts.UNPACKED_BYTES + 1))));
        Map<String, String> many = new LinkedHashMap<>();
        IntStream.rangeClosed(0, EditedTexts.PARTS).forEach(at -> many.put("word/" + at, ""));
        assertRefused(EditedTextRule.FILE_TOO_LARGE, zip(many));
    }

    private static String paragraph(String content) {
        return "<w:p>" + content + "</w:p>";
    }

    private static String run(String content) {
        return "<w:r>" + content + "</w:r>";
    }

    private static String control(String tag, String content) {
        return "<w:sdt><w:sdtPr><w:tag w:val=\"" + tag + "\"/></w:sdtPr><w:sdtContent>" + content
                + "</w:sdtContent></w:sdt>";
    }

    private static String document(String body) {
        return "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body
                + "</w:body></w:document>";
    }

    private static byte[] file(String body) {
        return zip(Map.of(TYPES, "<Types/>", TEXT, document(body)));
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private static Map<String, String> read(byte[] file) throws IOException {
        return EditedTexts.read(new ByteArrayInputStream(file), KEYS, LONGEST);
    }

    private static RuleViolationException refusal(byte[] file) {
        return catchThrowableOfType(RuleViolationException.class, () -> read(file));
    }

    private static void assertRefused(BusinessRule rule, byte[] file) {
        assertThat(refusal(file))
                .isNotNull()
                .extracting(RuleViolationException::rule)
                .isEqualTo(rule);
    }
}

package vn.donghanh.document.inspection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.donghanh.document.inspection.OfficeFixture.docx;
import static vn.donghanh.document.inspection.OfficeFixture.paragraph;
import static vn.donghanh.document.inspection.OfficeFixture.xlsx;
import static vn.donghanh.document.inspection.RecordingFixture.join;
import static vn.donghanh.document.inspection.RecordingFixture.text;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.donghanh.shared.RuleViolationException;

/** Hostile files, each made here: it is refused with a sentence, or what is hostile of it does not go on. */
class FileInspectorTest {
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
    private static final String HTML = "<html><script>alert('CANARY-HTML')</script></html>";
    private static final String SVG =
            "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private final FileInspector inspector = new FileInspector();

    static Stream<Arguments> refused() throws IOException {
        byte[] jpeg = PictureFixture.jpeg(16, 16);
        byte[] png = PictureFixture.png(16, 16);
        return Stream.of(
                refused("a page as a picture", "anh.jpg", text(HTML), FileRule.TYPE_NOT_ACCEPTED),
                refused("a scripted drawing as a picture", "anh.png", text(SVG), FileRule.TYPE_NOT_ACCEPTED),
                refused("a scripted drawing", "anh.svg", text(SVG), FileRule.TYPE_NOT_ACCEPTED),
                refused(
                        "a program as a paper",
                        "giay.pdf",
                        join(text("MZ"), new byte[200]),
                        FileRule.TYPE_NOT_ACCEPTED),
                refused("a double ending", "anh.jpg.exe", join(text("MZ"), new byte[200]), FileRule.TYPE_NOT_ACCEPTED),
                refused("a picture that ends as a program", "anh.jpg.exe", jpeg, FileRule.EXTENSION_DOES_NOT_FIT),
                refused("no ending", "anh", jpeg, FileRule.EXTENSION_DOES_NOT_FIT),
                refused("the test virus", "eicar.com", text(EICAR), FileRule.TYPE_NOT_ACCEPTED),
                refused("the test virus as a paper", "eicar.pdf", text(EICAR), FileRule.TYPE_NOT_ACCEPTED),
                refused("a picture as a paper", "giay.pdf", jpeg, FileRule.EXTENSION_DOES_NOT_FIT),
                refused("a paper as a picture", "anh.jpg", PdfFixture.pdf(), FileRule.EXTENSION_DOES_NOT_FIT),
                refused("an iPhone's picture", "anh.heic", heic(), FileRule.HEIC_NOT_ACCEPTED),
                refused("a picture and an archive", "anh.gif", join(text("GIF89a"), zip()), FileRule.TYPE_NOT_ACCEPTED),
                refused("a reversed name", "anh\u202Egpj.exe", jpeg, FileRule.NAME_NOT_ACCEPTED),
                refused("a name of two lines", "anh\r\nSet-Cookie: a=b.jpg", jpeg, FileRule.NAME_NOT_ACCEPTED),
                refused("a name with a zero", "anh.exe\0.jpg", jpeg, FileRule.NAME_NOT_ACCEPTED),
                refused("a name of 300 letters", "a".repeat(296) + ".jpg", jpeg, FileRule.NAME_TOO_LONG),
                refused("nothing", "anh.jpg", new byte[0], FileRule.EMPTY),
                refused(
                        "40,000 x 40,000 pixels as JPEG",
                        "anh.jpg",
                        PictureFixture.claiming(jpeg, 40_000, 40_000),
                        FileRule.TOO_MANY_PIXELS),
                refused(
                        "40,000 x 40,000 pixels as PNG",
                        "anh.png",
                        PictureFixture.pngClaiming(40_000, 40_000),
                        FileRule.TOO_MANY_PIXELS),
                refused(
                        "a picture without its pixels",
                        "anh.png",
                        PictureFixture.pngClaiming(400, 400),
                        FileRule.PICTURE_NOT_READABLE),
                refused("half a JPEG", "anh.jpg", Arrays.copyOf(jpeg, jpeg.length / 2), FileRule.DAMAGED),
                refused("half a PNG", "anh.png", Arrays.copyOf(png, png.length - 20), FileRule.DAMAGED),
                refused("the beginning of a PDF", "giay.pdf", text("%PDF-1.7\n%CANARY\n"), FileRule.DAMAGED),
                refused("a PDF with a password", "giay.pdf", PdfFixture.encrypted("secret"), FileRule.PDF_ENCRYPTED),
                refused("a locked PDF", "giay.pdf", PdfFixture.encrypted(""), FileRule.PDF_ENCRYPTED),
                refused("a form of Adobe", "giay.pdf", PdfFixture.dynamicForm(), FileRule.PDF_DYNAMIC_FORM),
                refused("a PDF of 501 pages", "giay.pdf", PdfFixture.ofPages(501), FileRule.PDF_TOO_MANY_PAGES),
                refused("a PDF whose pages have no end", "giay.pdf", PdfFixture.withLoop(), FileRule.DAMAGED),
                refused("a PDF bomb", "giay.pdf", PdfFixture.bomb(100L << 20), FileRule.UNPACKS_TO_TOO_MUCH),
                refused(
                        "a packed scan",
                        "giay.pdf",
                        PdfFixture.withPictureOf("JBIG2Decode"),
                        FileRule.PDF_PICTURE_NOT_READABLE),
                refused("an archive", "tep.zip", zip(), FileRule.TYPE_NOT_ACCEPTED),
                refused("an archive as a Word file", "tep.docx", zip(), FileRule.TYPE_NOT_ACCEPTED),
                refused("a Word bomb", "tep.docx", wordBomb(), FileRule.UNPACKS_TO_TOO_MUCH),
                refused("a Word file of many parts", "tep.docx", manyParts(), FileRule.UNPACKS_TO_TOO_MUCH),
                refused("a billion laughs", "tep.docx", laughs(), FileRule.OFFICE_XML_NOT_ACCEPTED),
                refused("an external entity", "tep.docx", externalEntity(), FileRule.OFFICE_XML_NOT_ACCEPTED),
                refused(
                        "half a Word file",
                        "tep.docx",
                        half(docx(paragraph("a")).bytes()),
                        FileRule.DAMAGED),
                refused("a macro", "tep.docx", macro(), FileRule.OFFICE_MACROS),
                refused(
                        "a Word file with macros renamed",
                        "tep.docx",
                        docx("").as("application/vnd.ms-word.document.macroEnabled.main+xml")
                                .bytes(),
                        FileRule.OFFICE_MACROS),
                refused(
                        "an old Excel macro",
                        "tep.xlsx",
                        xlsx("").part(
                                        "xl/macrosheets/sheet1.xml",
                                        "application/vnd.ms-excel.macrosheet+xml",
                                        "<macrosheet/>")
                                .bytes(),
                        FileRule.OFFICE_MACROS),
                refused(
                        "an embedded object",
                        "tep.docx",
                        docx("").part("word/embeddings/oleObject1.bin", OFFICE + "oleObject", "MZ")
                                .bytes(),
                        FileRule.OFFICE_EMBEDDED_FILE),
                refused(
                        "a file inside a Word file",
                        "tep.docx",
                        docx("<w:altChunk r:id=\"rId9\"/>")
                                .part("word/chunk.html", "text/html", HTML)
                                .relation("rId9", "aFChunk", "chunk.html", false)
                                .bytes(),
                        FileRule.OFFICE_PART_NOT_ACCEPTED),
                refused(
                        "a command in pieces",
                        "tep.docx",
                        docx(field("DD", "EAUTO c:\\\\cmd")).bytes(),
                        FileRule.OFFICE_EXTERNAL_DATA),
                refused(
                        "a picture loaded by a field",
                        "tep.docx",
                        docx(field("INCLUDEPICTURE ", "\"http://canary.example\""))
                                .bytes(),
                        FileRule.OFFICE_EXTERNAL_DATA),
                refused(
                        "another workbook",
                        "tep.xlsx",
                        xlsx("").part("xl/externalLinks/externalLink1.xml", OFFICE + "x+xml", "<x/>")
                                .bytes(),
                        FileRule.OFFICE_EXTERNAL_DATA),
                refused(
                        "a formula that asks a server",
                        "tep.xlsx",
                        xlsx("<c r=\"A1\"><f>WEBSERVICE(\"http://canary.example\")</f></c>")
                                .bytes(),
                        FileRule.OFFICE_EXTERNAL_DATA),
                refused(
                        "a path inside an archive",
                        "tep.docx",
                        docx("").put("word/../../../etc/cron.d/canary", "x").bytes(),
                        FileRule.OFFICE_PART_NOT_ACCEPTED),
                refused("a Word file with a password", "tep.docx", oldOffice(), FileRule.OFFICE_ENCRYPTED),
                refused(
                        "a picture that cannot be checked",
                        "tep.docx",
                        docx("").part("word/media/image1.emf", "image/x-emf", "\1\0\0\0")
                                .relation("rId9", "image", "media/image1.emf", false)
                                .bytes(),
                        FileRule.OFFICE_PICTURE_NOT_ACCEPTED),
                refused(
                        "a film as a recording",
                        "ghi.m4a",
                        RecordingFixture.m4a("vide"),
                        FileRule.RECORDING_HAS_OTHER_TRACKS),
                refused(
                        "a recording that lies elsewhere",
                        "ghi.m4a",
                        RecordingFixture.m4a("soun", 0),
                        FileRule.RECORDING_HAS_OTHER_TRACKS),
                refused("half a recording", "ghi.m4a", half(RecordingFixture.m4a("soun")), FileRule.DAMAGED),
                refused(
                        "a film in Ogg",
                        "ghi.ogg",
                        join(
                                RecordingFixture.page(2, 0, text("OpusHead")),
                                RecordingFixture.page(2, 1, text("\200theora"))),
                        FileRule.RECORDING_HAS_OTHER_TRACKS),
                refused(
                        "a program behind a recording",
                        "ghi.ogg",
                        join(RecordingFixture.ogg("OpusHead", "a=b"), new byte[100]),
                        FileRule.DAMAGED));
    }

    static Stream<Arguments> defused() throws IOException {
        byte[] jpeg = PictureFixture.jpeg(16, 16);
        byte[] png = PictureFixture.png(16, 16);
        byte[] located = PictureFixture.photograph(6);
        return Stream.of(
                defused("a photograph with its place", "anh.jpg", located, CleanedPart.LOCATION),
                defused("a path in the name", "../../etc/anh.jpg", located, CleanedPart.METADATA),
                defused(
                        "a picture and a page",
                        "anh.jpg",
                        join(PictureFixture.withSegment(jpeg, 0xFE, text(HTML)), text(HTML)),
                        CleanedPart.HIDDEN_CONTENT),
                defused("a picture and an archive", "anh.jpg", join(jpeg, zip()), CleanedPart.HIDDEN_CONTENT),
                defused(
                        "a picture with XMP",
                        "anh.jpg",
                        PictureFixture.withSegment(
                                jpeg, 0xE1, text("http://ns.adobe.com/xap/1.0/\0<exif:GPSLatitude>CANARY-XMP")),
                        CleanedPart.LOCATION),
                defused(
                        "a picture with a text and a script behind it",
                        "anh.png",
                        PictureFixture.pngWith(
                                png,
                                PictureFixture.pngChunk("tEXt", text("Author\0CANARY-AUTHOR")),
                                text("<?php CANARY-PHP ?>")),
                        CleanedPart.HIDDEN_CONTENT),
                defused(
                        "a picture with its place as PNG",
                        "anh.png",
                        PictureFixture.pngWith(
                                png, PictureFixture.pngChunk("eXIf", PictureFixture.tiff(1, true)), new byte[0]),
                        CleanedPart.LOCATION),
                defused(
                        "a picture of 13 million pixels",
                        "anh.png",
                        PictureFixture.plainPng(4200, 3200),
                        CleanedPart.SIZE_REDUCED),
                defused("a scripted PDF", "giay.pdf", PdfFixture.scripted(), CleanedPart.SCRIPTS),
                defused("a PDF with a link", "giay.pdf", PdfFixture.linked(), CleanedPart.LINKS),
                defused("a PDF that starts a program", "giay.pdf", PdfFixture.launching(), CleanedPart.SCRIPTS),
                defused("a PDF with a file inside", "giay.pdf", PdfFixture.withAttachment(), CleanedPart.ATTACHMENTS),
                defused("a PDF with its author", "giay.pdf", PdfFixture.withAuthor(), CleanedPart.METADATA),
                defused("a PDF and an archive", "giay.pdf", join(PdfFixture.pdf(), zip()), CleanedPart.HIDDEN_CONTENT),
                defused(
                        "a PDF with a photograph",
                        "giay.pdf",
                        PdfFixture.withPhotograph(located),
                        CleanedPart.LOCATION),
                defused(
                        "a PDF with an earlier version",
                        "giay.pdf",
                        PdfFixture.withEarlierVersion(),
                        CleanedPart.HIDDEN_CONTENT),
                defused("a filled-in form", "giay.pdf", PdfFixture.filledForm(), CleanedPart.FORM_FIELDS),
                defused(
                        "a PDF that loads its page",
                        "giay.pdf",
                        PdfFixture.withExternalStream(),
                        CleanedPart.EXTERNAL_CONTENT),
                defused("a remote template", "tep.docx", remoteTemplate(), CleanedPart.EXTERNAL_CONTENT),
                defused("a remote picture", "tep.docx", remotePicture(), CleanedPart.EXTERNAL_CONTENT),
                defused("a link", "tep.docx", link(), CleanedPart.LINKS),
                defused("an author", "tep.docx", authored(), CleanedPart.METADATA),
                defused("a photograph in a Word file", "tep.docx", withPicture(located), CleanedPart.LOCATION),
                defused(
                        "the path of a workbook",
                        "tep.xlsx",
                        xlsx("<c r=\"A1\"><v>1</v></c>").bytes(),
                        CleanedPart.METADATA),
                defused("the place of a recording", "ghi.m4a", RecordingFixture.m4a("soun"), CleanedPart.LOCATION),
                defused(
                        "the comments of a recording",
                        "ghi.ogg",
                        RecordingFixture.ogg("OpusHead", "LOCATION=CANARY-PLACE"),
                        CleanedPart.LOCATION));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void hostileFileIsRefusedWithASentence(String what, String name, byte[] bytes, FileRule rule) {
        assertThatThrownBy(() -> inspector.inspect(ContentFixture.of(bytes), name, new ByteArrayOutputStream()))
                .isInstanceOfSatisfying(RuleViolationException.class, refusal -> assertThat(refusal.rule())
                        .isEqualTo(rule));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("defused")
    void whatIsHostileDoesNotGoOn(String what, String name, byte[] bytes, CleanedPart part) throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        InspectedFile file = inspector.inspect(ContentFixture.of(bytes), name, copy);
        assertThat(file.cleaned()).contains(part);
        assertThat(unpacked(file.format(), copy.toByteArray()))
                .doesNotContain("CANARY", "canary", "10.7769", "JavaScript", "/URI", "/Launch", "/EF", "PK\3\4\n");
        InspectedFile again =
                inspector.inspect(ContentFixture.of(copy.toByteArray()), name, new ByteArrayOutputStream());
        assertThat(again.cleaned()).isSubsetOf(CleanedPart.METADATA);
    }

    /** What the copy says where it is compressed. */
    private static String unpacked(FileFormat format, byte[] copy) throws IOException {
        if (format != FileFormat.DOCX && format != FileFormat.XLSX) {
            return new String(copy, ISO_8859_1);
        }
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(copy))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.append(entry.getName()).append(new String(zip.readAllBytes(), ISO_8859_1));
            }
        }
        return all.toString();
    }

    @ParameterizedTest
    @EnumSource(FileRule.class)
    void refusalHasASentenceInBothLanguages(FileRule rule) throws IOException {
        assertThat(sentence("vi", rule)).endsWith(".");
        assertThat(sentence("en", rule)).endsWith(".");
    }

    private static String sentence(String language, FileRule rule) throws IOException {
        Properties messages = new Properties();
        try (InputStream file = FileInspector.class.getResourceAsStream(
                "/vn/donghanh/messages/inspection_" + language + ".properties")) {
            assertThat(file).isNotNull();
            messages.load(new InputStreamReader(file, UTF_8));
        }
        return messages.getProperty(rule.key());
    }

    @Test
    void largerFileThanAllowedIsRefusedUnread() {
        assertThatThrownBy(() -> inspector.inspect(
                        ContentFixture.ofSize((30L << 20) + 1), "anh.jpg", new ByteArrayOutputStream()))
                .isInstanceOfSatisfying(RuleViolationException.class, refusal -> assertThat(refusal.rule())
                        .isEqualTo(FileRule.TOO_LARGE));
    }

    /** The red quarter of the upright picture lies where the camera was turned from. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void photographIsTurnedUpright(int orientation) throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        inspector.inspect(ContentFixture.of(PictureFixture.photograph(orientation)), "anh.jpg", copy);
        BufferedImage upright = ImageIO.read(new ByteArrayInputStream(copy.toByteArray()));
        boolean turned = orientation > 4;
        assertThat(upright.getWidth()).isEqualTo(turned ? 32 : 64);
        boolean right = orientation == 2 || orientation == 3 || orientation == 6 || orientation == 7;
        boolean below = orientation == 3 || orientation == 4 || orientation == 7 || orientation == 8;
        int x = right ? upright.getWidth() - 4 : 3;
        int y = below ? upright.getHeight() - 4 : 3;
        assertThat(upright.getRGB(x, y) & 0xFF).isLessThan(80);
        assertThat(upright.getRGB(upright.getWidth() - 1 - x, upright.getHeight() - 1 - y) & 0xFF)
                .isGreaterThan(200);
    }

    @Test
    void pageAndFieldAreStillReadable() throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        InspectedFile file = inspector.inspect(ContentFixture.of(PdfFixture.filledForm()), "giay.pdf", copy);
        assertThat(file.pages()).isEqualTo(1);
        try (PDDocument document = Loader.loadPDF(copy.toByteArray())) {
            assertThat(new PDFTextStripper().getText(document)).contains("Visible");
            assertThat(document.getDocumentCatalog().getAcroForm(null)).isNull();
            assertThat(document.getPage(0).getAnnotations()).singleElement().satisfies(annotation -> assertThat(
                            annotation.getNormalAppearanceStream())
                    .isNotNull());
        }
    }

    @Test
    void ordinaryWordFileOpensAfterwards() throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        inspector.inspect(ContentFixture.of(withPicture(PictureFixture.photograph(6))), "tep.docx", copy);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(copy.toByteArray()))) {
            assertThat(document.getParagraphs().get(0).getText()).isEqualTo("Chị & <em>");
            assertThat(document.getAllPictures()).hasSize(1);
        }
    }

    @Test
    void ordinaryWorkbookOpensAfterwards() throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        byte[] workbook;
        try (XSSFWorkbook made = new XSSFWorkbook()) {
            made.createSheet("Số liệu").createRow(0).createCell(0).setCellFormula("1+1");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            made.write(bytes);
            workbook = bytes.toByteArray();
        }
        inspector.inspect(ContentFixture.of(workbook), "tep.xlsx", copy);
        try (XSSFWorkbook kept = new XSSFWorkbook(new ByteArrayInputStream(copy.toByteArray()))) {
            assertThat(kept.getSheetAt(0).getRow(0).getCell(0).getCellFormula()).isEqualTo("1+1");
        }
    }

    private static Arguments refused(String what, String name, byte[] bytes, FileRule rule) {
        return Arguments.of(what, name, bytes, rule);
    }

    private static Arguments defused(String what, String name, byte[] bytes, CleanedPart part) {
        return Arguments.of(what, name, bytes, part);
    }

    private static byte[] half(byte[] whole) {
        return Arrays.copyOf(whole, whole.length * 3 / 4);
    }

    private static byte[] heic() {
        return join(RecordingFixture.atom("ftyp", text("heic\0\0\0\0mif1heic")), new byte[64]);
    }

    private static byte[] oldOffice() {
        return join(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                new byte[600]);
    }

    private static byte[] zip() throws IOException {
        return OfficeFixture.zip(Map.of("Canary.class", text("CANARY-CLASS")));
    }

    private static byte[] wordBomb() throws IOException {
        return docx(" ".repeat(20 << 20)).bytes();
    }

    private static byte[] manyParts() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < 2_100; i++) {
            parts.put("word/part" + i + ".xml", new byte[0]);
        }
        return OfficeFixture.zip(parts);
    }

    private static byte[] laughs() throws IOException {
        return docx("").put(
                        "word/document.xml",
                        "<!DOCTYPE a [<!ENTITY b \"ha\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;\">]><a>&d;</a>")
                .bytes();
    }

    private static byte[] externalEntity() throws IOException {
        return docx("").put("word/document.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>")
                .bytes();
    }

    private static byte[] macro() throws IOException {
        return docx("").part("word/vbaProject.bin", "application/vnd.ms-office.vbaProject", "x")
                .bytes();
    }

    /** A field whose instruction is spread over two runs. */
    private static String field(String first, String second) {
        return "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>" + first
                + "</w:instrText></w:r><w:r><w:instrText>" + second
                + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
    }

    private static byte[] remoteTemplate() throws IOException {
        return docx("<w:attachedTemplate r:id=\"rId9\"/>")
                .relation("rId9", "attachedTemplate", "https://canary.example/a.dotm", true)
                .bytes();
    }

    private static byte[] remotePicture() throws IOException {
        return docx("<a:blip xmlns:a=\"urn:a\" r:link=\"rId9\"/>")
                .relation("rId9", "image", "https://canary.example/a.png", true)
                .bytes();
    }

    private static byte[] link() throws IOException {
        return docx("<w:hyperlink r:id=\"rId9\">" + paragraph("a") + "</w:hyperlink>")
                .relation("rId9", "hyperlink", "https://canary.example/", true)
                .bytes();
    }

    private static byte[] authored() throws IOException {
        return docx("<w:ins w:author=\"CANARY-AUTHOR\">" + paragraph("a") + "</w:ins>")
                .part(
                        "docProps/core.xml",
                        "application/vnd.openxmlformats-package.core-properties+xml",
                        "<c>CANARY</c>")
                .packageRelation("rId2", "core-properties", "docProps/core.xml")
                .bytes();
    }

    private static byte[] withPicture(byte[] jpeg) throws IOException {
        return docx(paragraph("Chị &amp; &lt;em&gt;"))
                .part("word/media/image1.jpg", "image/jpeg", jpeg)
                .relation("rId9", "image", "media/image1.jpg", false)
                .bytes();
    }
}

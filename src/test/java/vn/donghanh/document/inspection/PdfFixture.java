package vn.donghanh.document.inspection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** PDFs that tests make, each with one thing that must not go on. */
public final class PdfFixture {
    private PdfFixture() {}

    /** What a test adds to a document of one page that says "Visible". */
    interface Addition {
        void to(PDDocument document, PDPage page) throws IOException;
    }

    public static byte[] pdf() throws IOException {
        return pdf((document, page) -> {});
    }

    static byte[] pdf(Addition addition) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = page(document, "Visible");
            addition.to(document, page);
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes, CompressParameters.NO_COMPRESSION);
        return bytes.toByteArray();
    }

    static PDPage page(PDDocument document, String text) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 12);
            content.newLineAtOffset(72, 700);
            content.showText(text);
            content.endText();
        }
        return page;
    }

    static byte[] ofPages(int count) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < count; i++) {
                document.addPage(new PDPage());
            }
            return saved(document);
        }
    }

    static byte[] encrypted(String userPassword) throws IOException {
        return pdf((document, page) ->
                document.protect(new StandardProtectionPolicy("owner", userPassword, new AccessPermission())));
    }

    static COSDictionary script(String code) {
        COSDictionary action = new COSDictionary();
        action.setItem(COSName.S, COSName.getPDFName("JavaScript"));
        action.setItem(COSName.JS, new COSString(code));
        return action;
    }

    static byte[] scripted() throws IOException {
        return pdf((document, page) -> {
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            catalog.setItem(COSName.OPEN_ACTION, script("app.alert('CANARY-OPEN')"));
            COSDictionary events = new COSDictionary();
            events.setItem(COSName.getPDFName("WC"), script("CANARY-CLOSE"));
            catalog.setItem(COSName.AA, events);
            COSDictionary tree = new COSDictionary();
            COSArray names = new COSArray();
            names.add(new COSString("s"));
            names.add(script("CANARY-TREE"));
            tree.setItem(COSName.NAMES, names);
            COSDictionary all = new COSDictionary();
            all.setItem(COSName.getPDFName("JavaScript"), tree);
            catalog.setItem(COSName.NAMES, all);
            COSDictionary ofPage = new COSDictionary();
            ofPage.setItem(COSName.O, script("CANARY-PAGE"));
            page.getCOSObject().setItem(COSName.AA, ofPage);
        });
    }

    static byte[] withAnnotation(String kind, COSDictionary action) throws IOException {
        return pdf((document, page) -> {
            COSDictionary annotation = annotation(kind);
            annotation.setItem(COSName.A, action);
            annotate(page, annotation);
        });
    }

    static COSDictionary annotation(String kind) {
        COSDictionary annotation = new COSDictionary();
        annotation.setItem(COSName.TYPE, COSName.ANNOT);
        annotation.setName(COSName.SUBTYPE, kind);
        annotation.setItem(COSName.RECT, new PDRectangle(10, 10, 100, 20).getCOSArray());
        return annotation;
    }

    private static void annotate(PDPage page, COSDictionary annotation) {
        COSArray annotations = new COSArray();
        annotations.add(annotation);
        page.getCOSObject().setItem(COSName.ANNOTS, annotations);
    }

    static byte[] linked() throws IOException {
        COSDictionary action = new COSDictionary();
        action.setItem(COSName.S, COSName.getPDFName("URI"));
        action.setItem(COSName.getPDFName("URI"), new COSString("https://canary-link.example/track"));
        return withAnnotation("Link", action);
    }

    static byte[] launching() throws IOException {
        COSDictionary action = new COSDictionary();
        action.setItem(COSName.S, COSName.getPDFName("Launch"));
        action.setItem(COSName.F, new COSString("CANARY-LAUNCH.exe"));
        return withAnnotation("Widget", action);
    }

    static byte[] withAttachment() throws IOException {
        return pdf((document, page) -> {
            COSDictionary file = new COSDictionary();
            file.setItem(COSName.F, new COSString("CANARY-FILE.exe"));
            COSStream content = document.getDocument().createCOSStream();
            try (OutputStream out = content.createOutputStream()) {
                out.write("CANARY-CONTENT".getBytes(ISO_8859_1));
            }
            COSDictionary embedded = new COSDictionary();
            embedded.setItem(COSName.F, content);
            file.setItem(COSName.EF, embedded);
            COSArray names = new COSArray();
            names.add(new COSString("f"));
            names.add(file);
            COSDictionary tree = new COSDictionary();
            tree.setItem(COSName.NAMES, names);
            COSDictionary all = new COSDictionary();
            all.setItem(COSName.getPDFName("EmbeddedFiles"), tree);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, all);
            COSDictionary annotation = annotation("FileAttachment");
            annotation.setItem(COSName.FS, file);
            annotate(page, annotation);
        });
    }

    static byte[] withAuthor() throws IOException {
        return pdf((document, page) -> {
            document.getDocumentInformation().setAuthor("CANARY-AUTHOR");
            document.getDocumentCatalog()
                    .setMetadata(new PDMetadata(
                            document,
                            new ByteArrayInputStream("<x:xmpmeta>CANARY-XMP</x:xmpmeta>".getBytes(ISO_8859_1))));
        });
    }

    static byte[] withPhotograph(byte[] jpeg) throws IOException {
        return pdf((document, page) -> {
            PDImageXObject image = PDImageXObject.createFromByteArray(document, jpeg, "photograph");
            try (PDPageContentStream content =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
                content.drawImage(image, 100, 100, 200, 100);
            }
        });
    }

    /** A second version of the document replaces the text of the first, which still lies in the file. */
    static byte[] withEarlierVersion() throws IOException {
        byte[] first;
        try (PDDocument document = new PDDocument()) {
            PDPage page = page(document, "Visible");
            COSStream content = document.getDocument().createCOSStream();
            try (OutputStream out = content.createOutputStream()) {
                out.write("% CANARY-EARLIER".getBytes(ISO_8859_1));
            }
            page.getCOSObject().setItem(COSName.CONTENTS, content);
            first = saved(document);
        }
        try (PDDocument document = Loader.loadPDF(first)) {
            PDPage page = document.getPage(0);
            COSStream content = document.getDocument().createCOSStream();
            try (OutputStream out = content.createOutputStream()) {
                out.write("% later".getBytes(ISO_8859_1));
            }
            page.getCOSObject().setItem(COSName.CONTENTS, content);
            page.getCOSObject().setNeedToBeUpdated(true);
            content.setNeedToBeUpdated(true);
            document.getPages().getCOSObject().setNeedToBeUpdated(true);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.saveIncremental(bytes);
            return bytes.toByteArray();
        }
    }

    static byte[] filledForm() throws IOException {
        return pdf((document, page) -> {
            PDAcroForm form = new PDAcroForm(document);
            PDResources resources = new PDResources();
            resources.put(COSName.getPDFName("Helv"), new PDType1Font(FontName.HELVETICA));
            form.setDefaultResources(resources);
            form.setDefaultAppearance("/Helv 12 Tf 0 g");
            document.getDocumentCatalog().setAcroForm(form);
            PDTextField field = new PDTextField(form);
            field.setPartialName("CANARY-FIELD");
            field.getWidgets().get(0).setRectangle(new PDRectangle(72, 600, 200, 20));
            field.getWidgets().get(0).setPage(page);
            page.getAnnotations().add(field.getWidgets().get(0));
            form.getFields().add(field);
            field.setValue("Typed");
            field.getCOSObject().setItem(COSName.A, script("CANARY-CALCULATE"));
        });
    }

    static byte[] dynamicForm() throws IOException {
        return pdf((document, page) -> {
            COSDictionary form = new COSDictionary();
            form.setItem(COSName.FIELDS, new COSArray());
            form.setItem(COSName.getPDFName("XFA"), new COSString("<xdp/>"));
            document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
        });
    }

    static byte[] withExternalStream() throws IOException {
        return pdf((document, page) -> {
            if (page.getCOSObject().getDictionaryObject(COSName.CONTENTS) instanceof COSStream content) {
                content.setItem(COSName.F, new COSString("https://canary-stream.example/"));
            }
        });
    }

    static byte[] withLoop() throws IOException {
        return pdf((document, page) -> {
            COSDictionary tree = document.getPages().getCOSObject();
            COSArray kids = tree.getCOSArray(COSName.KIDS);
            kids.add(tree);
        });
    }

    static byte[] withPictureOf(String filter) throws IOException {
        return pdf((document, page) -> {
            COSStream picture = document.getDocument().createCOSStream();
            try (OutputStream out = picture.createRawOutputStream()) {
                out.write(new byte[] {1, 2, 3});
            }
            picture.setItem(COSName.TYPE, COSName.XOBJECT);
            picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
            picture.setItem(COSName.FILTER, COSName.getPDFName(filter));
            picture.setItem(COSName.WIDTH, COSInteger.get(10));
            picture.setItem(COSName.HEIGHT, COSInteger.get(10));
            COSDictionary objects = new COSDictionary();
            objects.setItem(COSName.getPDFName("Im0"), picture);
            page.getResources().getCOSObject().setItem(COSName.XOBJECT, objects);
        });
    }

    /** A content stream of some kilobytes that unpacks to the given size. */
    static byte[] bomb(long size) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(packed)) {
            byte[] zeros = new byte[1 << 16];
            for (long left = size; left > 0; left -= zeros.length) {
                deflated.write(zeros);
            }
        }
        return pdf((document, page) -> {
            COSStream content = document.getDocument().createCOSStream();
            try (OutputStream out = content.createRawOutputStream()) {
                out.write(packed.toByteArray());
            }
            content.setItem(COSName.FILTER, COSName.FLATE_DECODE);
            page.getCOSObject().setItem(COSName.CONTENTS, content);
        });
    }
}

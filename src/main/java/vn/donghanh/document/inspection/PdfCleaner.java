package vn.donghanh.document.inspection;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import vn.donghanh.shared.RuleViolationException;

/**
 * Writes a PDF anew with nothing but its pages: what a page or the document may contain is a list, everything else is
 * left out. So scripts, actions, links, attached files, forms of Adobe (XFA), data about the author and earlier versions
 * do not go on. Filled-in fields stay as what they look like.
 */
final class PdfCleaner {
    private static final List<COSName> OF_A_DOCUMENT = names("Type Pages Lang OCProperties");
    private static final List<COSName> OF_A_PAGE =
            names("Type MediaBox CropBox BleedBox TrimBox ArtBox Rotate Resources Contents Group UserUnit Annots");
    private static final COSName JAVASCRIPT = COSName.getPDFName("JavaScript");
    private static final COSName EMBEDDED_FILES = COSName.getPDFName("EmbeddedFiles");
    private static final COSName COLLECTION = COSName.getPDFName("Collection");
    private static final COSName XFA = COSName.getPDFName("XFA");

    private final PDDocument document;
    private final Set<CleanedPart> cleaned = EnumSet.noneOf(CleanedPart.class);

    private PdfCleaner(PDDocument document) {
        this.document = document;
    }

    static InspectedFile clean(StoredContent upload, OutputStream copy) throws IOException {
        boolean hidden = PdfBombCheck.hasHiddenContent(upload);
        try (PdfSource source = new PdfSource(upload.open());
                PDDocument document = open(source)) {
            PdfCleaner cleaner = new PdfCleaner(document);
            if (hidden) {
                cleaner.cleaned.add(CleanedPart.HIDDEN_CONTENT);
            }
            int pages = cleaner.cleanSafely();
            BufferedOutputStream buffered = new BufferedOutputStream(copy, 1 << 16);
            document.save(buffered, CompressParameters.NO_COMPRESSION);
            buffered.flush();
            return new InspectedFile(FileFormat.PDF, pages, cleaner.cleaned);
        }
    }

    /** Opens a PDF; also a cleaned copy, to show its pages. */
    static PDDocument open(PdfSource source) throws IOException {
        try {
            PDDocument document = Loader.loadPDF(source, IOUtils.createMemoryOnlyStreamCache());
            if (document.isEncrypted()) {
                document.close();
                throw new RuleViolationException(FileRule.PDF_ENCRYPTED);
            }
            return document;
        } catch (InvalidPasswordException locked) {
            throw new RuleViolationException(FileRule.PDF_ENCRYPTED);
        } catch (RuleViolationException refused) {
            throw refused;
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            throw new RuleViolationException(FileRule.DAMAGED);
        }
    }

    /** PDFBox meets damaged structures with many kinds of exceptions: all of them mean that the file is damaged. */
    private int cleanSafely() {
        try {
            return clean();
        } catch (RuleViolationException refused) {
            throw refused;
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            throw new RuleViolationException(FileRule.DAMAGED);
        }
    }

    private int clean() throws IOException {
        COSDictionary trailer = document.getDocument().getTrailer();
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        form(catalog);
        noteDocument(trailer, catalog);
        List<COSDictionary> pages = new PdfPages(catalog.getCOSDictionary(COSName.PAGES)).flat();
        COSDictionary tree = new COSDictionary();
        COSArray kids = new COSArray();
        for (COSDictionary page : pages) {
            page(page);
            page.setItem(COSName.PARENT, tree);
            kids.add(page);
        }
        tree.setItem(COSName.TYPE, COSName.PAGES);
        tree.setItem(COSName.KIDS, kids);
        tree.setItem(COSName.COUNT, COSInteger.get(pages.size()));
        retain(catalog, OF_A_DOCUMENT);
        catalog.setItem(COSName.PAGES, tree);
        catalog.setItem(COSName.TYPE, COSName.CATALOG);
        retain(trailer, List.of(COSName.ROOT));
        new PdfResourceCleaner(cleaned).clean(catalog);
        return pages.size();
    }

    private void noteDocument(COSDictionary trailer, COSDictionary catalog) {
        COSDictionary information = trailer.getCOSDictionary(COSName.INFO);
        note(information != null && information.size() > 0, CleanedPart.METADATA);
        note(catalog.containsKey(COSName.METADATA), CleanedPart.METADATA);
        note(has(catalog, COSName.OPEN_ACTION) || has(catalog, COSName.AA), CleanedPart.SCRIPTS);
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        if (names != null) {
            note(has(names, JAVASCRIPT), CleanedPart.SCRIPTS);
            note(has(names, EMBEDDED_FILES), CleanedPart.ATTACHMENTS);
        }
        note(has(catalog, COLLECTION) || has(catalog, COSName.AF), CleanedPart.ATTACHMENTS);
    }

    private void form(COSDictionary catalog) {
        COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        if (form == null) {
            return;
        }
        COSArray fields = form.getCOSArray(COSName.FIELDS);
        if (has(form, XFA) && (fields == null || fields.size() == 0)) {
            throw new RuleViolationException(FileRule.PDF_DYNAMIC_FORM);
        }
        note(has(form, XFA), CleanedPart.SCRIPTS);
        note(fields != null && fields.size() > 0, CleanedPart.FORM_FIELDS);
        if (form.getBoolean(COSName.NEED_APPEARANCES, false)) {
            drawFields();
        }
    }

    /** Draws what was typed where the program that filled in the form left that to the reader. */
    private void drawFields() {
        try {
            PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
            if (form != null) {
                form.refreshAppearances();
            }
        } catch (IOException | RuntimeException notDrawn) {
            // The letters need a font that is missing: without them the page would show less than was written.
            throw new RuleViolationException(FileRule.PDF_DYNAMIC_FORM);
        }
    }

    private void page(COSDictionary page) {
        note(has(page, COSName.AA), CleanedPart.SCRIPTS);
        note(has(page, COSName.METADATA), CleanedPart.METADATA);
        COSArray annotations = page.getCOSArray(COSName.ANNOTS);
        retain(page, OF_A_PAGE);
        page.setItem(COSName.TYPE, COSName.PAGE);
        page.removeItem(COSName.ANNOTS);
        COSArray shown = new COSArray();
        if (annotations != null) {
            for (int i = 0; i < annotations.size(); i++) {
                COSDictionary annotation = new PdfAnnotations(cleaned).shownOf(annotations.getObject(i));
                if (annotation != null) {
                    shown.add(annotation);
                }
            }
        }
        if (shown.size() > 0) {
            page.setItem(COSName.ANNOTS, shown);
        }
    }

    private void note(boolean found, CleanedPart part) {
        if (found) {
            cleaned.add(part);
        }
    }

    static boolean has(COSDictionary dictionary, COSName name) {
        return dictionary.getDictionaryObject(name) != null;
    }

    private static void retain(COSDictionary dictionary, List<COSName> names) {
        List.copyOf(dictionary.keySet()).stream()
                .filter(name -> !names.contains(name))
                .forEach(dictionary::removeItem);
    }

    static List<COSName> names(String text) {
        return List.of(text.split(" ", -1)).stream().map(COSName::getPDFName).toList();
    }
}

package vn.donghanh.document.inspection;

import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** What of the annotations of a page is kept: what is seen on paper, without links, scripts and attachments. */
final class PdfAnnotations {
    private static final List<COSName> OF_AN_ANNOTATION = PdfCleaner.names("Type Subtype Rect AP AS F C BS Border");
    private static final Set<String> SHOWN_ANNOTATIONS = Set.of(
            "Widget",
            "Stamp",
            "FreeText",
            "Ink",
            "Highlight",
            "Underline",
            "StrikeOut",
            "Squiggly",
            "Line",
            "Square",
            "Circle",
            "Polygon",
            "PolyLine",
            "Caret",
            "Watermark");
    private static final Set<String> ATTACHING_ANNOTATIONS =
            Set.of("FileAttachment", "Sound", "Movie", "Screen", "RichMedia", "3D");
    private static final int HIDDEN = (1 << 1) | (1 << 5);

    private final Set<CleanedPart> cleaned;

    /** @param cleaned where what was left out is noted */
    PdfAnnotations(Set<CleanedPart> cleaned) {
        this.cleaned = cleaned;
    }

    /** Returns what is seen of an annotation; null when nothing of it is. */
    @Nullable
    COSDictionary shownOf(@Nullable COSBase original) {
        if (!(original instanceof COSDictionary annotation)) {
            return null;
        }
        String kind = String.valueOf(annotation.getNameAsString(COSName.SUBTYPE));
        note(kind.equals("Link"), CleanedPart.LINKS);
        note(ATTACHING_ANNOTATIONS.contains(kind), CleanedPart.ATTACHMENTS);
        note(
                !kind.equals("Link")
                        && (PdfCleaner.has(annotation, COSName.A) || PdfCleaner.has(annotation, COSName.AA)),
                CleanedPart.SCRIPTS);
        if (!SHOWN_ANNOTATIONS.contains(kind)) {
            return null;
        }
        if ((annotation.getInt(COSName.F, 0) & HIDDEN) != 0) {
            note(true, CleanedPart.HIDDEN_CONTENT);
            return null;
        }
        COSStream appearance = appearance(annotation);
        if (appearance == null) {
            return null;
        }
        COSDictionary shown = new COSDictionary();
        for (COSName name : OF_AN_ANNOTATION) {
            COSBase value = annotation.getItem(name);
            if (value != null) {
                shown.setItem(name, value);
            }
        }
        COSDictionary appearances = new COSDictionary();
        appearances.setItem(COSName.N, appearance);
        shown.setItem(COSName.AP, appearances);
        shown.removeItem(COSName.AS);
        shown.setName(COSName.SUBTYPE, kind.equals("Widget") ? "Stamp" : kind);
        return shown;
    }

    private static @Nullable COSStream appearance(COSDictionary annotation) {
        COSDictionary appearances = annotation.getCOSDictionary(COSName.AP);
        COSBase normal = appearances == null ? null : appearances.getDictionaryObject(COSName.N);
        if (normal instanceof COSDictionary states && !(normal instanceof COSStream)) {
            COSName state = annotation.getCOSName(COSName.AS);
            normal = state == null ? null : states.getDictionaryObject(state);
        }
        return normal instanceof COSStream stream ? stream : null;
    }

    private void note(boolean found, CleanedPart part) {
        if (found) {
            cleaned.add(part);
        }
    }
}

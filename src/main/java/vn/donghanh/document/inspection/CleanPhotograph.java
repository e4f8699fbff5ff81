package vn.donghanh.document.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import vn.donghanh.shared.RuleViolationException;

/** A JPEG picture of a PDF without its metadata. The bytes are copied from the original only while they are written. */
final class CleanPhotograph extends COSStream {
    private final COSStream original;
    private final List<String> wrappings;
    private final ContentSlices slices;

    CleanPhotograph(COSStream original, Set<CleanedPart> cleaned, List<String> wrappings) throws IOException {
        this.original = original;
        this.wrappings = List.copyOf(wrappings);
        try (ForwardReader reader = new ForwardReader(jpeg())) {
            PictureStructure structure = JpegReader.read(reader);
            PictureDecoder.requirePixels(structure);
            slices = structure.essential();
            cleaned.addAll(structure.cleaned());
        }
        for (COSName name : original.keySet()) {
            COSBase value = original.getItem(name);
            if (value != null) {
                setItem(name, value);
            }
        }
        if (!wrappings.isEmpty()) {
            setItem(COSName.FILTER, COSName.DCT_DECODE);
            removeItem(COSName.DECODE_PARMS);
        }
        setLong(COSName.LENGTH, slices.length());
    }

    private InputStream jpeg() throws IOException {
        if (!original.hasData()) {
            throw new RuleViolationException(FileRule.DAMAGED);
        }
        return PdfResourceCleaner.unpackText(original, wrappings);
    }

    @Override
    public boolean hasData() {
        return true;
    }

    @Override
    public InputStream createRawInputStream() throws IOException {
        return slices.of(jpeg());
    }
}

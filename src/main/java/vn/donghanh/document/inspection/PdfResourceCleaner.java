package vn.donghanh.document.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.RuleViolationException;

/**
 * Walks everything that the pages of a PDF lead to: takes out data about data and content that lies elsewhere, checks
 * what each stream unpacks to, and replaces JPEG pictures by the same pictures without Exif, where telephones write the
 * place.
 */
final class PdfResourceCleaner {
    private static final Map<CleanedPart, List<COSName>> UNWANTED = Map.of(
            CleanedPart.METADATA, names("Metadata PieceInfo"),
            CleanedPart.ATTACHMENTS, names("AF EF"),
            CleanedPart.SCRIPTS, names("JS JavaScript OpenAction AA Launch PS"),
            CleanedPart.LINKS, names("URI"),
            CleanedPart.EXTERNAL_CONTENT, names("OPI Ref Alternates"));

    /** They point to what was taken out already, or say nothing. */
    private static final List<COSName> USELESS = names("Thumb LastModified StructParent StructParents");

    /** Dictionaries whose keys are free names, such as those of fonts. */
    private static final Set<String> OF_FREE_NAMES = Set.of(
            "Font", "XObject", "ExtGState", "ColorSpace", "Pattern", "Shading", "Properties", "CharProcs", "Colorants");

    private static final Set<String> COMPRESSIONS =
            Set.of("FlateDecode", "Fl", "LZWDecode", "LZW", "RunLengthDecode", "RL");
    private static final Set<String> TEXT_FILTERS = Set.of("ASCIIHexDecode", "AHx", "ASCII85Decode", "A85");
    private static final Set<String> PHOTOGRAPHS = Set.of("DCTDecode", "DCT");
    private static final Set<String> UNREADABLE = Set.of("JBIG2Decode", "JPXDecode");
    private static final Set<String> FAX = Set.of("CCITTFaxDecode", "CCF");

    private final Set<CleanedPart> cleaned;
    private final IdentityHashMap<COSBase, Boolean> visited = new IdentityHashMap<>();
    private final IdentityHashMap<COSStream, COSStream> pictures = new IdentityHashMap<>();
    private final Deque<COSBase> open = new ArrayDeque<>();
    private final IdentityHashMap<COSBase, Boolean> freeNames = new IdentityHashMap<>();
    private long unpacked;

    PdfResourceCleaner(Set<CleanedPart> cleaned) {
        this.cleaned = cleaned;
    }

    void clean(COSDictionary root) throws IOException {
        enter(root);
        while (!open.isEmpty()) {
            COSBase next = open.pop();
            if (next instanceof COSDictionary dictionary) {
                dictionary(dictionary);
            } else if (next instanceof COSArray array) {
                for (int i = 0; i < array.size(); i++) {
                    COSBase value = resolve(array.get(i));
                    if (value instanceof COSStream stream) {
                        array.set(i, stream(stream));
                    } else {
                        enter(value);
                    }
                }
            }
        }
    }

    private void enter(@Nullable COSBase value) {
        if ((value instanceof COSDictionary || value instanceof COSArray) && visited.put(value, true) == null) {
            if (visited.size() > InspectionLimits.PDF_OBJECTS) {
                throw new RuleViolationException(FileRule.UNPACKS_TO_TOO_MUCH);
            }
            open.push(value);
        }
    }

    private static @Nullable COSBase resolve(@Nullable COSBase value) {
        return value instanceof COSObject reference ? reference.getObject() : value;
    }

    private void dictionary(COSDictionary dictionary) throws IOException {
        if (!freeNames.containsKey(dictionary)) {
            USELESS.forEach(dictionary::removeItem);
            UNWANTED.forEach((part, names) -> names.stream()
                    .filter(dictionary::containsKey)
                    .forEach(name -> {
                        dictionary.removeItem(name);
                        cleaned.add(part);
                    }));
        }
        for (COSName name : List.copyOf(dictionary.keySet())) {
            COSBase value = resolve(dictionary.getItem(name));
            if (value instanceof COSStream stream) {
                COSStream kept = stream(stream);
                if (kept != stream) {
                    dictionary.setItem(name, kept);
                }
            } else {
                if (value instanceof COSDictionary && OF_FREE_NAMES.contains(name.getName())) {
                    freeNames.put(value, true);
                }
                enter(value);
            }
        }
    }

    /** Returns the stream that takes the place of this one: itself, or the same picture without its metadata. */
    private COSStream stream(COSStream stream) throws IOException {
        COSStream known = pictures.get(stream);
        if (known != null) {
            return known;
        }
        pictures.put(stream, stream);
        if (stream.containsKey(COSName.F)) {
            stream.removeItem(COSName.F);
            cleaned.add(CleanedPart.EXTERNAL_CONTENT);
        }
        List<String> filters = filters(stream);
        COSStream kept = stream;
        if (!filters.isEmpty() && PHOTOGRAPHS.contains(filters.get(filters.size() - 1))) {
            kept = new CleanPhotograph(stream, cleaned, filters.subList(0, filters.size() - 1));
            pictures.put(stream, kept);
            pictures.put(kept, kept);
        } else {
            check(stream, filters);
        }
        enter(kept);
        return kept;
    }

    private static List<String> filters(COSStream stream) {
        COSBase filters = stream.getFilters();
        List<String> result = new ArrayList<>();
        if (filters instanceof COSName name) {
            result.add(name.getName());
        } else if (filters instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                result.add(String.valueOf(array.getName(i)));
            }
        }
        return result;
    }

    private void check(COSStream stream, List<String> filters) throws IOException {
        if (filters.stream().anyMatch(UNREADABLE::contains)) {
            throw new RuleViolationException(FileRule.PDF_PICTURE_NOT_READABLE);
        }
        if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
            long pixels = stream.getLong(COSName.WIDTH, 0) * stream.getLong(COSName.HEIGHT, 0);
            if (pixels < 0 || pixels > InspectionLimits.PIXELS) {
                throw new RuleViolationException(FileRule.TOO_MANY_PIXELS, InspectionLimits.MEGAPIXELS);
            }
        }
        if (filters.stream().anyMatch(FAX::contains)) {
            requireFaxSize(stream);
        }
        unpacked += unpackedSize(stream, filters);
        if (unpacked > InspectionLimits.PDF_ALL_STREAMS_BYTES) {
            throw new RuleViolationException(FileRule.UNPACKS_TO_TOO_MUCH);
        }
    }

    /** A fax picture says in its parameters how large it unpacks, and PDFBox believes it. */
    private static void requireFaxSize(COSStream stream) {
        COSBase parameters = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        if (parameters instanceof COSArray array) {
            parameters = array.size() == 0 ? null : array.getObject(array.size() - 1);
        }
        long columns = parameters instanceof COSDictionary some ? some.getLong(COSName.COLUMNS, 1728) : 1728;
        long rows = parameters instanceof COSDictionary some ? some.getLong(COSName.ROWS, 0) : 0;
        long pixels = columns * Math.max(rows, stream.getLong(COSName.HEIGHT, 0));
        if (columns < 0 || pixels < 0 || pixels > InspectionLimits.PIXELS) {
            throw new RuleViolationException(FileRule.TOO_MANY_PIXELS, InspectionLimits.MEGAPIXELS);
        }
    }

    private static long unpackedSize(COSStream stream, List<String> filters) throws IOException {
        int last = -1;
        for (int i = 0; i < filters.size(); i++) {
            String filter = filters.get(i);
            if (COMPRESSIONS.contains(filter)) {
                if (last >= 0) {
                    throw new RuleViolationException(FileRule.UNPACKS_TO_TOO_MUCH);
                }
                last = i;
            } else if (!TEXT_FILTERS.contains(filter) && !(FAX.contains(filter) && i == filters.size() - 1)) {
                throw new RuleViolationException(FileRule.DAMAGED);
            }
        }
        if (last < 0 || !stream.hasData()) {
            return stream.getLength();
        }
        Counter counter = new Counter();
        try (InputStream data = unpackText(stream, filters.subList(0, last))) {
            FilterFactory.INSTANCE.getFilter(filters.get(last)).decode(data, counter, stream, last);
        }
        return counter.bytes;
    }

    /** Undoes the filters that write bytes as text, which make data longer; what they return is never larger. */
    static InputStream unpackText(COSStream stream, List<String> filters) throws IOException {
        InputStream data = stream.createRawInputStream();
        for (int i = 0; i < filters.size(); i++) {
            BoundedBytes bytes = new BoundedBytes();
            FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(data, bytes, stream, i);
            data = bytes.read();
        }
        return data;
    }

    /** Counts what is written, up to the bound of a stream. */
    private static final class Counter extends OutputStream {
        private long bytes;

        @Override
        public void write(int value) {
            add(1);
        }

        @Override
        public void write(byte[] source, int offset, int count) {
            add(count);
        }

        private void add(int count) {
            bytes += count;
            if (bytes > InspectionLimits.PDF_STREAM_BYTES) {
                throw new RuleViolationException(FileRule.UNPACKS_TO_TOO_MUCH);
            }
        }
    }

    private static List<COSName> names(String text) {
        return List.of(text.split(" ", -1)).stream().map(COSName::getPDFName).toList();
    }
}

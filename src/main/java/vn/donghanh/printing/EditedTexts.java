package vn.donghanh.printing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;

/**
 * Reads back what officials wrote at the {@link PrintedBlock.EditableText places of a Word file} that are theirs to edit. Everything else in the file,
 * figures above all, is not looked at.
 */
public final class EditedTexts {
    static final int FILE_BYTES = 4 << 20;
    static final int PARTS = 200;
    static final int UNPACKED_BYTES = 16 << 20;

    private static final String TYPES = "[Content_Types].xml";
    private static final String TEXT = "word/document.xml";

    private int unpacked;
    private int parts;

    private EditedTexts() {}

    /**
     * Returns the texts by their keys, in the order of the keys, with a line for each paragraph.
     *
     * @param keys the keys of all texts that the document has
     * @param longest the most characters of one text
     * @throws RuleViolationException with every {@link EditedTextRule} that the file breaks
     */
    public static Map<String, String> read(InputStream file, Set<String> keys, int longest) throws IOException {
        List<EditedText> places = EditedTextReader.read(new ByteArrayInputStream(new EditedTexts().mainPart(file)));
        List<Precondition> preconditions = new ArrayList<>();
        Map<String, String> found = new LinkedHashMap<>();
        for (EditedText place : places) {
            if (!keys.contains(place.key())) {
                preconditions.add(Precondition.unmet(EditedTextRule.TEXT_UNKNOWN));
            } else if (found.put(place.key(), place.text()) != null) {
                preconditions.add(Precondition.unmet(EditedTextRule.TEXT_TWICE).at(place.key()));
            } else {
                preconditions.add(Precondition.of(
                                EditedTextRule.TEXT_TOO_LONG, place.text().length() <= longest, longest)
                        .at(place.key()));
            }
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (String key : keys) {
            String written = found.get(key);
            if (written == null) {
                preconditions.add(
                        Precondition.unmet(EditedTextRule.TEXT_MISSING).at(key));
            } else {
                texts.put(key, written);
            }
        }
        Precondition.requireAll(preconditions);
        return texts;
    }

    /** Returns the part with the text; what the other parts hold is counted, not kept. */
    private byte[] mainPart(InputStream file) throws IOException {
        byte[] packed = file.readNBytes(FILE_BYTES + 1);
        if (packed.length > FILE_BYTES) {
            throw new RuleViolationException(EditedTextRule.FILE_TOO_LARGE);
        }
        Map<String, byte[]> read = unpack(packed);
        byte[] types = read.get(TYPES);
        byte[] text = read.get(TEXT);
        if (types == null || text == null) {
            throw new RuleViolationException(EditedTextRule.NOT_A_WORD_FILE);
        }
        EditedTextReader.requireNoMacros(new ByteArrayInputStream(types));
        return text;
    }

    private Map<String, byte[]> unpack(byte[] packed) {
        Map<String, byte[]> read = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                String name = part.getName();
                if (name.toLowerCase(Locale.ROOT).contains("vbaproject")) {
                    throw new RuleViolationException(EditedTextRule.MACROS);
                }
                byte[] content = bounded(zip);
                if ((name.equals(TYPES) || name.equals(TEXT)) && read.put(name, content) != null) {
                    throw new RuleViolationException(EditedTextRule.NOT_A_WORD_FILE);
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new RuleViolationException(EditedTextRule.NOT_A_WORD_FILE);
        }
        return read;
    }

    private byte[] bounded(ZipInputStream part) throws IOException {
        byte[] content = part.readNBytes(UNPACKED_BYTES - unpacked + 1);
        unpacked += content.length;
        if (++parts > PARTS || unpacked > UNPACKED_BYTES) {
            throw new RuleViolationException(EditedTextRule.FILE_TOO_LARGE);
        }
        return content;
    }
}

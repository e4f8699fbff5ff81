package vn.donghanh.document.inspection;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;
import javax.imageio.IIOException;
import vn.donghanh.shared.RuleViolationException;

/** Decodes a picture, turns it upright and writes it anew, strip by strip: only its pixels go on. */
final class PictureCleaner {
    private PictureCleaner() {}

    static InspectedFile clean(FileFormat format, StoredContent upload, OutputStream copy) throws IOException {
        PictureStructure structure = PictureDecoder.structure(format, upload);
        int step = PictureDecoder.step(structure, InspectionLimits.DECODED_PICTURE_BYTES);
        write(format, decode(format, structure, upload, step), copy);
        Set<CleanedPart> cleaned = EnumSet.noneOf(CleanedPart.class);
        cleaned.addAll(structure.cleaned());
        if (step > 1) {
            cleaned.add(CleanedPart.SIZE_REDUCED);
        }
        return new InspectedFile(format, 1, cleaned);
    }

    private static BufferedImage decode(FileFormat format, PictureStructure structure, StoredContent upload, int step)
            throws IOException {
        if (format == FileFormat.JPEG && structure.bytesPerPixel() > 3) {
            throw new RuleViolationException(FileRule.PICTURE_NOT_READABLE);
        }
        try {
            return PictureDecoder.upright(format, structure, upload, step, InspectionLimits.PICTURE_STRIP_BYTES);
        } catch (IIOException | RuntimeException unreadable) {
            throw new RuleViolationException(FileRule.PICTURE_NOT_READABLE);
        }
    }

    /** The later strips are decoded while the picture is written. */
    private static void write(FileFormat format, BufferedImage picture, OutputStream copy) throws IOException {
        try {
            if (format == FileFormat.JPEG) {
                PictureWriter.jpeg(picture, PictureWriter.KEPT, copy);
            } else {
                PictureWriter.png(picture, copy);
            }
        } catch (UncheckedIOException stopped) {
            if (stopped.getCause() instanceof IIOException) {
                throw new RuleViolationException(FileRule.PICTURE_NOT_READABLE);
            }
            throw stopped.getCause();
        }
    }
}

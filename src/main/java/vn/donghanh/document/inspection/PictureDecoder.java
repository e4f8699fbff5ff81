package vn.donghanh.document.inspection;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.RuleViolationException;

/** Decodes a picture without its metadata, and with fewer pixels when it is large. */
final class PictureDecoder {
    private PictureDecoder() {}

    static PictureStructure structure(FileFormat format, StoredContent content) throws IOException {
        try (ForwardReader reader = new ForwardReader(Channels.newInputStream(content.open()))) {
            PictureStructure structure = format == FileFormat.JPEG ? JpegReader.read(reader) : PngReader.read(reader);
            if (!structure.complete()) {
                throw new RuleViolationException(FileRule.DAMAGED);
            }
            requirePixels(structure);
            return structure;
        }
    }

    /** The bound is checked on the header: nothing is decoded yet. */
    static void requirePixels(PictureStructure structure) {
        int megapixels =
                structure.severalScans() ? InspectionLimits.MEGAPIXELS_OF_SEVERAL_SCANS : InspectionLimits.MEGAPIXELS;
        if (structure.pixels() > megapixels * 1_000_000L) {
            throw new RuleViolationException(FileRule.TOO_MANY_PIXELS, megapixels);
        }
    }

    /** Returns 1 when the picture fits into memory as it is; otherwise each how many pixels one is taken. */
    static int step(PictureStructure structure, long bytes) {
        int step = 1;
        while (structure.pixels() * structure.bytesPerPixel() / ((long) step * step) > bytes) {
            step++;
        }
        return step;
    }

    /**
     * @param step each how many pixels one is taken
     * @param region the part of the picture as stored; null for all of it
     */
    static BufferedImage decode(
            FileFormat format, PictureStructure structure, StoredContent content, int step, @Nullable Rectangle region)
            throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.name()).next();
        try (SeekableByteChannel channel = structure.essential().of(content.open());
                ChannelImageInput input = new ChannelImageInput(channel)) {
            reader.setInput(input, true, true);
            ImageReadParam parameters = reader.getDefaultReadParam();
            parameters.setSourceRegion(region);
            parameters.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, parameters);
        } finally {
            reader.dispose();
        }
    }
}

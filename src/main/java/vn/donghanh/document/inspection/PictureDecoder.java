package vn.donghanh.document.inspection;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.RuleViolationException;

/** Decodes a picture without its metadata, and with fewer pixels when it is large. */
public final class PictureDecoder {
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
    public static void requirePixels(PictureStructure structure) {
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

    /**
     * Returns a picture turned upright, of which only a strip is in memory at a time; to be read from top to bottom.
     *
     * @param step each how many pixels one is taken
     * @param stripBytes how much of the picture may be in memory
     */
    static BufferedImage upright(
            FileFormat format, PictureStructure structure, StoredContent content, int step, int stripBytes)
            throws IOException {
        return UprightPicture.of(format, structure, content, step, stripBytes);
    }

    /**
     * A picture turned upright of which only a strip is in memory. It is decoded again for each strip, so it is to be read
     * from top to bottom. Pictures of another depth than eight bits are decoded as a whole.
     */
    private static final class UprightPicture {
        private final FileFormat format;
        private final PictureStructure structure;
        private final StoredContent content;
        private final int step;
        private final int width;
        private final int height;
        private final int stripRows;

        private UprightPicture(
                FileFormat format, PictureStructure structure, StoredContent content, int step, int stripBytes) {
            this.format = format;
            this.structure = structure;
            this.content = content;
            this.step = step;
            width = decoded(
                    Orientation.isQuarterTurn(structure.orientation()) ? structure.height() : structure.width());
            height = decoded(
                    Orientation.isQuarterTurn(structure.orientation()) ? structure.width() : structure.height());
            stripRows = (int) Math.min(height, Math.max(1, stripBytes / ((long) width * structure.bytesPerPixel())));
        }

        static BufferedImage of(
                FileFormat format, PictureStructure structure, StoredContent content, int step, int stripBytes)
                throws IOException {
            UprightPicture picture = new UprightPicture(format, structure, content, step, stripBytes);
            BufferedImage first = picture.strip(0);
            if (picture.stripRows == picture.height) {
                return first;
            }
            if (!(first.getSampleModel() instanceof ComponentSampleModel model)
                    || !(first.getRaster().getDataBuffer() instanceof DataBufferByte)) {
                return Orientation.apply(decode(format, structure, content, step, null), structure.orientation());
            }
            int bands = model.getNumBands();
            ComponentSampleModel rows = new ComponentSampleModel(
                    DataBuffer.TYPE_BYTE,
                    picture.width,
                    picture.height,
                    bands,
                    picture.width * bands,
                    model.getBandOffsets());
            return new BufferedImage(
                    first.getColorModel(),
                    Raster.createWritableRaster(rows, picture.new Samples(bands, first), new Point()),
                    first.isAlphaPremultiplied(),
                    null);
        }

        private int decoded(int pixels) {
            return (pixels + step - 1) / step;
        }

        /** Decodes the strip that begins at an upright row. */
        private BufferedImage strip(int top) throws IOException {
            int rows = Math.min(stripRows, height - top);
            int orientation = structure.orientation();
            int from = (Orientation.isReadBackwards(orientation) ? height - top - rows : top) * step;
            Rectangle region = Orientation.isQuarterTurn(orientation)
                    ? new Rectangle(from, 0, Math.min(rows * step, structure.width() - from), structure.height())
                    : new Rectangle(0, from, structure.width(), Math.min(rows * step, structure.height() - from));
            return Orientation.apply(decode(format, structure, content, step, region), orientation);
        }

        /** The samples of the whole picture, row by row. */
        private final class Samples extends DataBuffer {
            private final int bands;
            private int top;
            private int rowStride;
            private int pixelStride;
            private byte[] bytes = {};

            Samples(int bands, BufferedImage first) {
                super(TYPE_BYTE, Math.multiplyExact(Math.multiplyExact(width, height), bands));
                this.bands = bands;
                hold(first);
            }

            private void hold(BufferedImage strip) {
                ComponentSampleModel model = (ComponentSampleModel) strip.getSampleModel();
                rowStride = model.getScanlineStride();
                pixelStride = model.getPixelStride();
                bytes = ((DataBufferByte) strip.getRaster().getDataBuffer()).getData();
            }

            @Override
            public int getElem(int bank, int index) {
                int row = index / (width * bands);
                if (row < top || row >= top + stripRows) {
                    load(row);
                }
                int inRow = index % (width * bands);
                return bytes[(row - top) * rowStride + inRow / bands * pixelStride + inRow % bands] & 0xFF;
            }

            private void load(int row) {
                bytes = new byte[0];
                top = row / stripRows * stripRows;
                try {
                    hold(strip(top));
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }

            @Override
            public void setElem(int bank, int index, int value) {
                throw new UnsupportedOperationException();
            }
        }
    }
}

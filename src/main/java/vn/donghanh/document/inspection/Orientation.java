package vn.donghanh.document.inspection;

import java.awt.Point;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/**
 * Turns a decoded picture as its Exif orientation says, within its own memory: rows and columns are exchanged in place,
 * and a quarter turn only changes in which order the same bytes are read.
 */
final class Orientation {
    private static final int UPRIGHT = 1;

    private Orientation() {}

    /** Whether rows of the picture as stored are columns of the upright one. */
    static boolean isQuarterTurn(int orientation) {
        return orientation >= 5;
    }

    /** Whether the upright picture begins where the stored rows end; after a quarter turn, the stored columns. */
    static boolean isReadBackwards(int orientation) {
        return isQuarterTurn(orientation) ? isMirrored(orientation) : isUpsideDown(orientation);
    }

    static BufferedImage apply(BufferedImage picture, int orientation) {
        if (orientation == UPRIGHT
                || !(picture.getSampleModel() instanceof ComponentSampleModel model)
                || !(picture.getRaster().getDataBuffer() instanceof DataBufferByte buffer)) {
            return picture;
        }
        byte[] bytes = buffer.getData();
        if (isMirrored(orientation)) {
            mirror(bytes, model);
        }
        if (isUpsideDown(orientation)) {
            turnRows(bytes, model);
        }
        return isQuarterTurn(orientation) ? transpose(picture, model) : picture;
    }

    private static boolean isMirrored(int orientation) {
        return orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
    }

    private static boolean isUpsideDown(int orientation) {
        return orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
    }

    private static void mirror(byte[] bytes, ComponentSampleModel model) {
        int pixel = model.getPixelStride();
        byte[] held = new byte[pixel];
        for (int y = 0; y < model.getHeight(); y++) {
            int left = y * model.getScanlineStride();
            int right = left + (model.getWidth() - 1) * pixel;
            for (; left < right; left += pixel, right -= pixel) {
                System.arraycopy(bytes, left, held, 0, pixel);
                System.arraycopy(bytes, right, bytes, left, pixel);
                System.arraycopy(held, 0, bytes, right, pixel);
            }
        }
    }

    private static void turnRows(byte[] bytes, ComponentSampleModel model) {
        int row = model.getScanlineStride();
        byte[] held = new byte[row];
        int top = 0;
        int bottom = (model.getHeight() - 1) * row;
        for (; top < bottom; top += row, bottom -= row) {
            System.arraycopy(bytes, top, held, 0, row);
            System.arraycopy(bytes, bottom, bytes, top, row);
            System.arraycopy(held, 0, bytes, bottom, row);
        }
    }

    private static BufferedImage transpose(BufferedImage picture, ComponentSampleModel model) {
        ComponentSampleModel turned = new ComponentSampleModel(
                model.getDataType(),
                model.getHeight(),
                model.getWidth(),
                model.getScanlineStride(),
                model.getPixelStride(),
                model.getBandOffsets());
        WritableRaster raster =
                Raster.createWritableRaster(turned, picture.getRaster().getDataBuffer(), new Point());
        return new BufferedImage(picture.getColorModel(), raster, picture.isAlphaPremultiplied(), null);
    }
}

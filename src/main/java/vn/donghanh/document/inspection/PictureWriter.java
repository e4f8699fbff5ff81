package vn.donghanh.document.inspection;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes pictures with nothing but their pixels. */
final class PictureWriter {
    /** The quality of photographs that are kept: no difference can be seen. */
    static final float KEPT = 0.9f;

    /** The quality of pages that are shown. */
    static final float SHOWN = 0.8f;

    private PictureWriter() {}

    static void jpeg(BufferedImage picture, float quality, OutputStream out) throws IOException {
        write("jpeg", picture, quality, out);
    }

    static void png(BufferedImage picture, OutputStream out) throws IOException {
        write("png", picture, 0.5f, out);
    }

    private static void write(String format, BufferedImage picture, float quality, OutputStream out)
            throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (ImageOutputStream image = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            writer.setOutput(image);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
    }
}

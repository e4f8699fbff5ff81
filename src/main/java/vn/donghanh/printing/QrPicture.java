package vn.donghanh.printing;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A QR code as a picture without transparency, which archives do not accept, and with the margin that scanners need. */
@SuppressWarnings("ArrayRecordComponent") // written once, never compared
record QrPicture(byte[] png) {
    static final int SIDE_MM = 32;

    private static final int MARGIN = 4;
    private static final int PIXELS = 8;
    private static final int WHITE = 0xffffff;

    static QrPicture of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int side = (code.size + 2 * MARGIN) * PIXELS;
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                boolean dark = code.getModule(x / PIXELS - MARGIN, y / PIXELS - MARGIN);
                picture.setRGB(x, y, dark ? 0 : WHITE);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new QrPicture(png.toByteArray());
    }
}

package vn.donghanh.document.inspection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Pictures that tests make: small ones, ones that carry more than pixels, and ones that claim to be huge. */
public final class PictureFixture {
    private PictureFixture() {}

    /** A picture whose upper left quarter is red and the rest white. */
    public static BufferedImage drawing(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height / 2);
        graphics.dispose();
        return picture;
    }

    public static byte[] jpeg(int width, int height) throws IOException {
        return written("jpeg", drawing(width, height));
    }

    public static byte[] png(int width, int height) throws IOException {
        return written("png", drawing(width, height));
    }

    private static byte[] written(String format, BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    /** A photograph as a telephone writes it: which side is up, the model, and where it was taken. */
    public static byte[] photograph(int orientation) throws IOException {
        return withSegment(jpeg(64, 32), 0xE1, exif(orientation, true));
    }

    static byte[] withSegment(byte[] jpeg, int marker, byte[] data) {
        ByteBuffer bytes = ByteBuffer.allocate(jpeg.length + data.length + 4);
        bytes.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) marker).putShort((short) (data.length + 2));
        return bytes.put(data).put(jpeg, 2, jpeg.length - 2).array();
    }

    static byte[] exif(int orientation, boolean located) {
        byte[] tiff = tiff(orientation, located);
        return ByteBuffer.allocate(tiff.length + 6)
                .put("Exif\0\0".getBytes(ISO_8859_1))
                .put(tiff)
                .array();
    }

    static byte[] tiff(int orientation, boolean located) {
        ByteBuffer tiff = ByteBuffer.allocate(200);
        tiff.put("MM\0*".getBytes(ISO_8859_1)).putInt(8);
        tiff.putShort((short) (located ? 3 : 2));
        tiff.putShort((short) 0x0110).putShort((short) 2).putInt(16).putInt(60);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        if (located) {
            tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(100);
        }
        tiff.position(60).put("CANARY-PHONE-01\0".getBytes(ISO_8859_1));
        tiff.position(100).putShort((short) 1);
        tiff.putShort((short) 1).putShort((short) 2).putInt(2).put("N\0\0\0".getBytes(ISO_8859_1));
        return tiff.array();
    }

    /** Changes the size in the header of a JPEG, so that it claims to be larger than it is. */
    static byte[] claiming(byte[] jpeg, int width, int height) {
        byte[] result = jpeg.clone();
        for (int i = 2; i < result.length; i++) {
            if ((result[i] & 0xFF) == 0xFF && (result[i + 1] & 0xFF) == 0xC0) {
                ByteBuffer.wrap(result).putShort(i + 5, (short) height).putShort(i + 7, (short) width);
                return result;
            }
        }
        throw new IllegalStateException("No frame");
    }

    static byte[] pngChunk(String type, byte[] data) {
        ByteBuffer chunk = ByteBuffer.allocate(data.length + 12);
        chunk.putInt(data.length).put(type.getBytes(ISO_8859_1)).put(data);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, data.length + 4);
        return chunk.putInt((int) sum.getValue()).array();
    }

    /** Puts chunks between the header of a PNG and its pixels, and bytes behind its end. */
    static byte[] pngWith(byte[] png, byte[] chunks, byte[] behind) {
        ByteBuffer bytes = ByteBuffer.allocate(png.length + chunks.length + behind.length);
        return bytes.put(png, 0, 33)
                .put(chunks)
                .put(png, 33, png.length - 33)
                .put(behind)
                .array();
    }

    /** A PNG of one colour, made without ever having its pixels in memory. */
    static byte[] plainPng(int width, int height) throws IOException {
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(pixels, fast)) {
            byte[] row = new byte[width * 3 + 1];
            for (int y = 0; y < height; y++) {
                deflated.write(row);
            }
        }
        fast.end();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        png.write(pngChunk("IHDR", pngHeader(width, height)));
        png.write(pngChunk("IDAT", pixels.toByteArray()));
        png.write(pngChunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    private static byte[] pngHeader(int width, int height) {
        return ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
    }

    /** A PNG whose header claims a size, with almost no pixels behind it. */
    static byte[] pngClaiming(int width, int height) throws IOException {
        byte[] png = png(8, 8);
        byte[] header = pngChunk("IHDR", pngHeader(width, height));
        System.arraycopy(header, 0, png, 8, header.length);
        return png;
    }
}

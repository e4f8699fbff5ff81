package vn.donghanh.document.inspection;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What the inspection needs to know of the Exif data of a picture.
 *
 * @param orientation 1 to 8, as in the standard; 1 when it is missing or wrong
 * @param located whether it says where the picture was taken
 */
record Exif(int orientation, boolean located) {
    static final Exif NONE = new Exif(1, false);

    private static final int ORIENTATION = 0x0112;
    private static final int GPS = 0x8825;
    private static final int ENTRY = 12;

    /** Reads the first directory of a TIFF structure; damaged data say nothing. */
    static Exif of(byte[] tiff, int offset) {
        int orientation = 1;
        boolean located = false;
        try {
            ByteBuffer data =
                    ByteBuffer.wrap(tiff, offset, tiff.length - offset).slice();
            data.order(data.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = data.getInt(4);
            int entries = Short.toUnsignedInt(data.getShort(directory));
            for (int entry = 0; entry < entries; entry++) {
                int at = directory + 2 + entry * ENTRY;
                int tag = Short.toUnsignedInt(data.getShort(at));
                if (tag == ORIENTATION) {
                    int value = Short.toUnsignedInt(data.getShort(at + 8));
                    orientation = value >= 1 && value <= 8 ? value : 1;
                } else if (tag == GPS) {
                    located = true;
                }
            }
        } catch (IndexOutOfBoundsException damaged) {
            return new Exif(orientation, located);
        }
        return new Exif(orientation, located);
    }

    /** Returns a JPEG segment that says nothing but the orientation. */
    byte[] orientationOnly() {
        ByteBuffer segment = ByteBuffer.allocate(36);
        segment.putShort((short) 0xFFE1).putShort((short) 34);
        segment.put(new byte[] {'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42}).putInt(8);
        segment.putShort((short) 1).putShort((short) ORIENTATION).putShort((short) 3);
        segment.putInt(1).putShort((short) orientation).putShort((short) 0).putInt(0);
        return segment.array();
    }
}

package vn.donghanh.document.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that a picture read strip by strip is the picture read as a whole. */
class PictureDecoderTest {
    private static final int WIDTH = 61;
    private static final int HEIGHT = 37;
    private static final int WHOLE = 1 << 20;

    @ParameterizedTest
    @CsvSource({"1,1", "2,1", "3,2", "4,3", "5,1", "6,1", "6,2", "7,3", "8,2"})
    void stripsAreThePictureInEveryOrientation(int orientation, int step) throws IOException {
        StoredContent content = ContentFixture.of(png(BufferedImage.TYPE_3BYTE_BGR, orientation));
        PictureStructure structure = PictureDecoder.structure(FileFormat.PNG, content);
        assertThat(structure.orientation()).isEqualTo(orientation);
        BufferedImage whole = PictureDecoder.upright(FileFormat.PNG, structure, content, step, WHOLE);
        for (int bytes : new int[] {1, 500, 2_000}) {
            BufferedImage strips = PictureDecoder.upright(FileFormat.PNG, structure, content, step, bytes);
            assertThat(pixels(strips)).as("strips of %d bytes", bytes).isEqualTo(pixels(whole));
        }
        assertThat(whole.getWidth()).isEqualTo(((orientation > 4 ? HEIGHT : WIDTH) + step - 1) / step);
    }

    @Test
    void writtenStripsAreTheWrittenPicture() throws IOException {
        StoredContent content = ContentFixture.of(png(BufferedImage.TYPE_3BYTE_BGR, 6));
        PictureStructure structure = PictureDecoder.structure(FileFormat.PNG, content);
        for (FileFormat format : new FileFormat[] {FileFormat.JPEG, FileFormat.PNG}) {
            assertThat(written(format, PictureDecoder.upright(FileFormat.PNG, structure, content, 1, 500)))
                    .isEqualTo(written(format, PictureDecoder.upright(FileFormat.PNG, structure, content, 1, WHOLE)));
        }
    }

    @Test
    void greyAndDeepPicturesAreReadAsWell() throws IOException {
        for (int type :
                new int[] {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY, BufferedImage.TYPE_BYTE_BINARY
                }) {
            StoredContent content = ContentFixture.of(png(type, 1));
            PictureStructure structure = PictureDecoder.structure(FileFormat.PNG, content);
            assertThat(pixels(PictureDecoder.upright(FileFormat.PNG, structure, content, 1, 200)))
                    .isEqualTo(pixels(PictureDecoder.upright(FileFormat.PNG, structure, content, 1, WHOLE)));
        }
    }

    @Test
    void stripsAreOnlyRead() throws IOException {
        StoredContent content = ContentFixture.of(png(BufferedImage.TYPE_3BYTE_BGR, 1));
        PictureStructure structure = PictureDecoder.structure(FileFormat.PNG, content);
        BufferedImage strips = PictureDecoder.upright(FileFormat.PNG, structure, content, 1, 500);
        assertThatThrownBy(() -> strips.setRGB(0, 0, 0)).isInstanceOf(UnsupportedOperationException.class);
    }

    private static byte[] png(int type, int orientation) throws IOException {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, type);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                picture.setRGB(x, y, (x * 4) << 16 | (y * 6) << 8 | (x * y) % 256);
            }
        }
        byte[] exif = PictureFixture.pngChunk("eXIf", PictureFixture.tiff(orientation, false));
        return PictureFixture.pngWith(written(FileFormat.PNG, picture), exif, new byte[0]);
    }

    private static byte[] written(FileFormat format, BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (format == FileFormat.JPEG) {
            PictureWriter.jpeg(picture, PictureWriter.KEPT, bytes);
        } else {
            PictureWriter.png(picture, bytes);
        }
        assertThat(ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()))).isNotNull();
        return bytes.toByteArray();
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }
}

package vn.donghanh.document.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.shared.NotFoundException;

/** Pages are shown as pictures of a bounded size, and say who looks at them. */
class PageRendererTest {
    private static final String READER = "Nguyễn Thị Ngọc Ánh, 28/11/2026 08:15";

    private final PageRenderer renderer = new PageRenderer();

    @ParameterizedTest
    @EnumSource(
            value = FileFormat.class,
            names = {"PDF", "JPEG", "PNG"})
    void pageIsAPictureWithTheReaderAcrossIt(FileFormat format) throws IOException {
        StoredContent content = ContentFixture.of(
                switch (format) {
                    case PDF -> PdfFixture.pdf();
                    case JPEG -> PictureFixture.jpeg(600, 400);
                    default -> PictureFixture.png(600, 400);
                });
        BufferedImage named = shown(format, content, READER);
        BufferedImage other = shown(format, content, "Khác");
        assertThat(Math.max(named.getWidth(), named.getHeight())).isBetween(600, 2_000);
        assertThat(darkPixels(named)).isGreaterThan(darkPixels(other));
    }

    private BufferedImage shown(FileFormat format, StoredContent content, String reader) throws IOException {
        byte[] jpeg = renderer.render(format, content, 1, reader);
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static long darkPixels(BufferedImage picture) {
        long dark = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                dark += (picture.getRGB(x, y) & 0xFF) < 240 ? 1 : 0;
            }
        }
        return dark;
    }

    @Test
    void largePictureIsShownSmaller() throws IOException {
        byte[] jpeg =
                renderer.render(FileFormat.PNG, ContentFixture.of(PictureFixture.plainPng(4_000, 1_000)), 1, READER);
        assertThat(ImageIO.read(new ByteArrayInputStream(jpeg)).getWidth()).isEqualTo(2_000);
    }

    @Test
    void pageThatIsNotThereIsNotFound() throws IOException {
        StoredContent pdf = ContentFixture.of(PdfFixture.pdf());
        assertThatThrownBy(() -> renderer.render(FileFormat.PDF, pdf, 2, READER))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> renderer.render(FileFormat.PDF, pdf, 0, READER))
                .isInstanceOf(NotFoundException.class);
    }
}

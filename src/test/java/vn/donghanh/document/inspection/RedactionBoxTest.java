package vn.donghanh.document.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is black on a page is no longer in the picture. */
class RedactionBoxTest {
    @Test
    void areaIsReadAsItIsWritten() {
        assertThat(RedactionBox.parse(" 2: 10 20  50 5 ")).contains(new RedactionBox(2, 10, 20, 50, 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1: 10 20 50",
                "0: 10 20 50 5",
                "1: 60 20 50 5",
                "1: 10 20 0 5",
                "1: -1 2 3 4",
                "x: 1 2 3 4"
            })
    void otherTextIsNoArea(String text) {
        assertThat(RedactionBox.parse(text)).isEmpty();
    }

    /** The drawing is red in its upper left quarter, and nowhere else. */
    @Test
    void redIsGoneUnderTheBlackArea() throws IOException {
        StoredContent picture = ContentFixture.of(PictureFixture.png(300, 200));
        byte[] jpeg = new PageRenderer().redact(FileFormat.PNG, picture, 1, List.of(new RedactionBox(1, 0, 0, 50, 50)));
        BufferedImage redacted = ImageIO.read(new ByteArrayInputStream(jpeg));
        for (int y = 0; y < redacted.getHeight(); y++) {
            for (int x = 0; x < redacted.getWidth(); x++) {
                int colour = redacted.getRGB(x, y);
                assertThat((colour >> 16 & 0xFF) - (colour & 0xFF))
                        .as("red at %d, %d", x, y)
                        .isLessThan(60);
            }
        }
    }
}

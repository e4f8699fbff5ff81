package vn.donghanh.shared.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageWriterTest {
    private final PageWriter page = new PageWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "Thân chủ, đường, ậ",
                "\u00e9\u07ff\u0800\ud7ff\ue000\uffff",
                "\ud83d\ude00 \ud83d\ude00",
                "half \ud83d of one",
                "\ude00 the other half",
                "\ud83d\ud83d\ude00",
                "ends with half \ud83d"
            })
    void textIsSentAsUtf8(String text) throws IOException {
        page.write(text);

        assertThat(sent()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aLetterMayBeWrittenInTwoHalves() throws IOException {
        page.write("a\ud83d");
        page.write("\ude00b");
        page.write('\ud83d');
        page.write(new char[] {'x', '\ude00', 'c'}, 1, 2);

        assertThat(sent()).isEqualTo("a\ud83d\ude00b\ud83d\ude00c".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aLongPageIsSentWhole() throws IOException {
        String line = "Hồ sơ của thân chủ\n";
        for (int i = 0; i < 40_000; i++) {
            page.write(line, 0, line.length());
        }
        page.flush();
        page.close();

        assertThat(sent()).isEqualTo(line.repeat(40_000).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatWasClearedIsNotSent() throws IOException {
        page.write("half a page \ud83d");
        page.clear();
        assertThat(page.isEmpty()).isTrue();
        page.write("another one");

        assertThat(sent()).isEqualTo("another one".getBytes(StandardCharsets.UTF_8));
        assertThat(page.isEmpty()).isTrue();
    }

    @Test
    void twoPagesOfOneThreadDoNotMix() throws IOException {
        PageWriter inner = new PageWriter();
        page.write("outer");
        inner.write("inner");
        page.write(" page");
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        inner.sendTo(other);

        assertThat(other.toByteArray()).isEqualTo("inner".getBytes(StandardCharsets.UTF_8));
        assertThat(sent()).isEqualTo("outer page".getBytes(StandardCharsets.UTF_8));
    }

    private byte[] sent() throws IOException {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        page.sendTo(response);
        return response.toByteArray();
    }
}

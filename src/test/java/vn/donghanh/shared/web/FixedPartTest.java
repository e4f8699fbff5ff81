package vn.donghanh.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class FixedPartTest {
    @Test
    void eachPageFillsTheKeptTextWithItsOwnValue() throws IOException {
        FixedPart part = FixedPart.of("<a href=\"/" + FixedPart.SLOT + "\">" + FixedPart.SLOT + "</a>");

        assertThat(written(part, "DH-1")).isEqualTo("<a href=\"/DH-1\">DH-1</a>");
        assertThat(written(part, "DH-2")).isEqualTo("<a href=\"/DH-2\">DH-2</a>");
    }

    @Test
    void aValueIsNoMarkup() throws IOException {
        FixedPart part = FixedPart.of("<i title=\"" + FixedPart.SLOT + "\">");

        assertThat(written(part, "\"><b>&amp;")).isEqualTo("<i title=\"&quot;&gt;&lt;b&gt;&amp;amp;\">");
    }

    @Test
    void aTextWithoutAPlaceIsWrittenAsItIs() throws IOException {
        assertThat(written(FixedPart.of("<p>Chào</p>"), "x")).isEqualTo("<p>Chào</p>");
    }

    private static String written(FixedPart part, String value) throws IOException {
        StringWriter page = new StringWriter();
        part.write(page, value);
        return page.toString();
    }
}

package vn.donghanh.ui.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages are compressed for the application's own pages alone, files for everybody. */
class OutsideCompressionIT {
    private static final String SAME_ORIGIN = "Sec-Fetch-Site: same-origin\r\n";
    private static final int ANSWERS = 12;

    @Test
    void pageIsCompressedForAPageOfTheSameSite() throws IOException {
        assertThat(page(SAME_ORIGIN))
                .containsEntry("content-encoding", "gzip")
                .containsEntry("cache-control", "no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Sec-Fetch-Site: cross-site\r\n",
                "Sec-Fetch-Site: same-site\r\n",
                "Sec-Fetch-Site: none\r\n",
                "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Site: same-origin\r\n"
            })
    void pageIsNotCompressedForAnybodyElse(String site) throws IOException {
        assertThat(page(site)).doesNotContainKey("content-encoding");
    }

    @Test
    void compressedAnswersOfOnePageDifferInSize() throws IOException {
        Set<Integer> sizes = new TreeSet<>();
        for (int answer = 0; answer < ANSWERS; answer++) {
            sizes.add(page(SAME_ORIGIN).get("x-padding").length());
        }
        assertThat(sizes).hasSizeGreaterThan(1);
    }

    @Test
    void fileIsCompressedForWhoeverTakesIt() throws IOException {
        String file = "GET /jakarta.faces.resource/frame.css.xhtml?ln=dh HTTP/1.1\r\nHost: localhost\r\n";
        assertThat(Stranger.ask(file + "Accept-Encoding: gzip, br\r\n\r\n").headers())
                .containsEntry("content-encoding", "gzip")
                .containsEntry("vary", "Accept-Encoding")
                .containsEntry("cache-control", "private, max-age=31536000, immutable");
        assertThat(Stranger.ask(file + "\r\n").headers())
                .containsEntry("vary", "Accept-Encoding")
                .doesNotContainKey("content-encoding");
    }

    private static Map<String, String> page(String site) throws IOException {
        return Stranger.ask("GET /login HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n" + site + "\r\n")
                .headers();
    }
}

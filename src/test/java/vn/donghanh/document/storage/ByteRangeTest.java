package vn.donghanh.document.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which part of a recording a player is given. */
class ByteRangeTest {
    private static final long SIZE = 1000;

    @ParameterizedTest
    @CsvSource({
        "bytes=0-499, 0, 499",
        "bytes=500-, 500, 999",
        "bytes=0-, 0, 999",
        "bytes=-200, 800, 999",
        "bytes=-2000, 0, 999",
        "bytes=999-999, 999, 999",
        "bytes=900-5000, 900, 999"
    })
    void partIsGivenWithinTheContent(String header, long first, long last) throws Exception {
        ByteRange range = ByteRange.parse(header, SIZE).orElseThrow();
        assertThat(range).isEqualTo(new ByteRange(first, last));
        assertThat(range.length()).isEqualTo(last - first + 1);
        assertThat(range.contentRange(SIZE)).isEqualTo("bytes " + first + "-" + last + "/1000");
    }

    @Test
    void wholeIsGivenWithoutOneUsableRange() throws Exception {
        assertThat(ByteRange.parse(null, SIZE)).isEmpty();
        assertThat(ByteRange.parse("pages=1-2", SIZE)).isEmpty();
        assertThat(ByteRange.parse("bytes=0-1,5-6", SIZE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=1000-",
                "bytes=5-4",
                "bytes=-0",
                "bytes=-",
                "bytes=a-b",
                "bytes=",
                "bytes=1-2-3",
                "bytes= 1-2",
                "bytes=99999999999999999999-"
            })
    void partOutsideTheContentIsRefused(String header) {
        assertThatThrownBy(() -> ByteRange.parse(header, SIZE)).isInstanceOf(ByteRange.InvalidRangeException.class);
    }
}

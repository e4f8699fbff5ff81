package vn.donghanh.document.inspection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real recordings lose what was said about them and keep every byte of their sound, at its place. */
class RecordedVoiceTest {
    private final FileInspector inspector = new FileInspector();

    @ParameterizedTest
    @CsvSource({"voice.m4a, M4A, 40, 3484", "voice.ogg, OGG, 168, 2495"})
    void recordingKeepsItsSoundAndNothingElse(String name, FileFormat format, int from, int to) throws IOException {
        byte[] original = RecordingFixture.recorded(name);
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        InspectedFile file = inspector.inspect(ContentFixture.of(original), name, copy);
        assertThat(file.format()).isEqualTo(format);
        assertThat(file.cleaned()).containsExactlyInAnyOrder(CleanedPart.METADATA, CleanedPart.LOCATION);
        String before = new String(original, ISO_8859_1);
        String after = copy.toString(ISO_8859_1);
        assertThat(before).contains("CANARY");
        assertThat(after).hasSameSizeAs(before).doesNotContain("CANARY", "10.7769");
        assertThat(after.substring(from, to)).as("sound").isEqualTo(before.substring(from, to));
    }
}

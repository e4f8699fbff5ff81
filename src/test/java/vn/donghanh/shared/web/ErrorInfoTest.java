package vn.donghanh.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.event.PhaseId;
import java.nio.charset.StandardCharsets;
import org.apache.myfaces.application.viewstate.StateUtils;
import org.junit.jupiter.api.Test;

class ErrorInfoTest {
    private static final StackTraceElement DECODER =
            new StackTraceElement("java.util.Base64$Decoder", "decode0", null, 0);
    private static final StackTraceElement STATES =
            new StackTraceElement("org.apache.myfaces.application.viewstate.StateCacheServerSide", "restore", null, 0);
    private static final StackTraceElement OURS = new StackTraceElement("vn.donghanh.note.Note", "write", null, 0);

    @Test
    void whatCannotBeReadAsAViewStateIsOneThatIsGone() {
        assertThat(ErrorInfo.isExpiredView(thrown(DECODER, DECODER, OURS, STATES)))
                .isTrue();
        assertThat(ErrorInfo.isExpiredView(new ViewExpiredException())).isTrue();
    }

    @Test
    void otherTextsThatCannotBeReadAreFailures() {
        assertThat(ErrorInfo.isExpiredView(thrown(DECODER, DECODER, OURS))).isFalse();
        assertThat(ErrorInfo.isExpiredView(thrown(DECODER, OURS, OURS, OURS, STATES)))
                .isFalse();
        assertThat(ErrorInfo.isExpiredView(thrown(STATES, DECODER))).isFalse();
        assertThat(ErrorInfo.isExpiredView(thrown())).isFalse();
        IllegalStateException other = new IllegalStateException();
        other.setStackTrace(new StackTraceElement[] {DECODER, STATES});
        assertThat(ErrorInfo.isExpiredView(other)).isFalse();
    }

    @Test
    void theDecoderOfTheLibraryIsRecognised() {
        Throwable refused = catchThrowable(() -> StateUtils.decode("?".getBytes(StandardCharsets.US_ASCII)));
        assertThat(refused).isInstanceOf(IllegalArgumentException.class);
        assertThat(ErrorInfo.isExpiredView(refused)).isTrue();
    }

    @Test
    void aStateSentToAPageThatIssuesNoneIsMalformed() {
        FacesException unable = new FacesException(new FacesException("unable to create view \"/login.xhtml\""));
        assertThat(ErrorInfo.isMalformed(unable, PhaseId.RESTORE_VIEW)).isTrue();
        assertThat(ErrorInfo.isMalformed(unable, PhaseId.RENDER_RESPONSE)).isFalse();
        assertThat(ErrorInfo.isMalformed(new FacesException("other"), PhaseId.RESTORE_VIEW))
                .isFalse();
    }

    private static IllegalArgumentException thrown(StackTraceElement... places) {
        IllegalArgumentException thrown = new IllegalArgumentException();
        thrown.setStackTrace(places);
        return thrown;
    }
}

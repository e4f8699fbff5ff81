package vn.donghanh.ui.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A body that never arrives: closed after half a minute, which passes beside the rounds of forms. */
@Execution(ExecutionMode.CONCURRENT)
class OutsideBodyIT {
    private static final int LONGEST_WAIT = 40_000;

    @Test
    void bodyThatDoesNotArriveIsClosed() throws IOException {
        try (Socket unfinished =
                Stranger.from(OutsideConnectionsIT.FIRST_SLOW_NETWORK - 1, OutsideConnectionsIT.SLOW_BODY)) {
            unfinished.setSoTimeout(LONGEST_WAIT);
            assertThat(unfinished.getInputStream().read()).isEqualTo(-1);
        }
    }
}

package vn.donghanh.shared.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class UnfinishedRequestsTest {
    private final UnfinishedRequests requests = new UnfinishedRequests();

    @Test
    void stopWaitsForEachThatHasBegun() {
        Runnable first = requests.begin();
        Runnable second = requests.begin();
        CompletableFuture<Void> drained = requests.drain().toCompletableFuture();
        assertThat(drained).isNotDone();
        second.run();
        assertThat(drained).isNotDone();
        first.run();
        assertThat(drained).isCompleted();
    }

    @Test
    void stopWaitsForNoneThatIsAnsweredOrBeginsLater() {
        requests.begin().run();
        CompletableFuture<Void> drained = requests.drain().toCompletableFuture();
        assertThat(drained).isCompleted();
        Runnable later = requests.begin();
        CompletableFuture<Void> again = requests.drain().toCompletableFuture();
        assertThat(again).isNotDone();
        later.run();
        assertThat(again).isCompleted();
    }

    @Test
    void laterRequestsDoNotEndEarlierOnes() {
        Runnable earlier = requests.begin();
        CompletableFuture<Void> drained = requests.drain().toCompletableFuture();
        requests.begin().run();
        assertThat(drained).isNotDone();
        earlier.run();
        assertThat(drained).isCompleted();
    }
}

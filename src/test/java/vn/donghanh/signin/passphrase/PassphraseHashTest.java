package vn.donghanh.signin.passphrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.util.EnumSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.donghanh.staff.StaffRule;

/** Tests that passphrases are hashed in turn, each with its own salt. */
class PassphraseHashTest {
    private static final Set<Thread.State> NOT_WAITING = EnumSet.of(Thread.State.RUNNABLE, Thread.State.BLOCKED);

    private final PassphraseHash hashes = new PassphraseHash(new HashCost());

    @Test
    void stoppingServerRefusesWaitingHashes() {
        Thread.currentThread().interrupt();
        assertRefused(StaffRule.SIGN_IN_BUSY, () -> hashes.create("một câu dài"));
        assertThat(Thread.interrupted()).as("the interrupt flag is kept").isTrue();
    }

    @Test
    void fullStrangerQueueRefusesFurtherStrangers() throws InterruptedException {
        CountDownLatch free = new CountDownLatch(1);
        Queue<String> results = new ConcurrentLinkedQueue<>();
        List<Thread> strangers = IntStream.range(0, PassphraseHash.STRANGER_CONCURRENCY + PassphraseHash.QUEUE_LENGTH)
                .mapToObj(index -> new Thread(() -> results.add(hashes.runStrangerInTurn(() -> await(free)))))
                .toList();
        try {
            strangers.forEach(PassphraseHashTest::startAndWait);
            assertRefused(StaffRule.SIGN_IN_BUSY, () -> hashes.runStrangerInTurn(() -> "one more"));
            assertThat(hashes.runInTurn(() -> "known")).isEqualTo("known");
        } finally {
            free.countDown();
        }
        for (Thread stranger : strangers) {
            stranger.join();
        }
        assertThat(results).hasSameSizeAs(strangers).containsOnly("done");
        assertThat(hashes.runStrangerInTurn(() -> "one more")).isEqualTo("one more");
    }

    private static void startAndWait(Thread stranger) {
        stranger.start();
        while (NOT_WAITING.contains(stranger.getState())) {
            Thread.onSpinWait();
        }
    }

    private static String await(CountDownLatch free) {
        try {
            free.await();
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
        return "done";
    }

    /** OWASP, Password Storage Cheat Sheet: at least 19 MiB, two passes, one lane. */
    @Test
    void hashUsesTheConfiguredCost() {
        String light = new PassphraseHash(new LightHashCost()).create("một câu dài");

        assertThat(hashes.create("một câu dài")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hashes.isOutdated(light)).isTrue();
        assertThat(hashes.matches("một câu dài", light)).isTrue();
    }

    @Test
    void onlyTheSamePassphraseMatches() {
        String hash = hashes.create("một câu dài");
        assertThat(hashes.create("một câu dài")).isNotEqualTo(hash);
        assertThat(hashes.matches("một câu dài", hash)).isTrue();
        assertThat(hashes.matches("một câu dàI", hash)).isFalse();
        assertThat(hashes.matches("một câu dài", null)).isFalse();
        assertThat(hashes.isOutdated(hash)).isFalse();
    }

    /** Made by Password4j, which hashed before; the same algorithm, cost and format. */
    @Test
    void hashOfAnEarlierVersionStillMatches() {
        String hash =
                "$argon2id$v=19$m=19456,t=2,p=1$BwcHBwcHBwcHBwcHBwcHBw$XxxSPw2nseJFq1skDodnhlBR1rSnPCMqncpo0WY8azw";
        assertThat(hashes.matches("một mật khẩu dài 0", hash)).isTrue();
        assertThat(hashes.matches("một mật khẩu dài 1", hash)).isFalse();
        assertThat(hashes.isOutdated(hash)).isFalse();
        assertThat(hashes.hashWithSaltOf(hash, "một mật khẩu dài 0")).isEqualTo(hash);
    }

    @Test
    void eachPartOfTheCostMakesAHashOutdated() {
        String parts = "$BwcHBwcHBwcHBwcHBwcHBw$XxxSPw2nseJFq1skDodnhlBR1rSnPCMqncpo0WY8azw";
        assertThat(List.of("m=19455,t=2,p=1", "m=19456,t=1,p=1", "m=19456,t=2,p=2"))
                .allMatch(cost -> hashes.isOutdated("$argon2id$v=19$" + cost + parts));
    }

    @Test
    void whatIsNoHashIsNotRepeatedInTheError() {
        assertThatThrownBy(() -> hashes.matches("một câu dài", "$argon2i$v=19$m=64,t=1,p=1$AAAA$AAAA"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a hash of Argon2id");
    }
}

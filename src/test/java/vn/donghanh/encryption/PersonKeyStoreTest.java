package vn.donghanh.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.donghanh.encryption.storage.KeyFolder;
import vn.donghanh.encryption.storage.KeyStorage;
import vn.donghanh.shared.PersonRef;

/** When a first key is made, and when it would hide that keys were lost. */
class PersonKeyStoreTest {
    private static final PersonRef HERS = PersonRef.random();
    private static final PersonRef OTHERS = PersonRef.random();

    @TempDir
    Path temp;

    private TestKeys keys;

    @BeforeEach
    void makeKeysets() {
        keys = TestKeys.in(temp);
    }

    @Test
    void nobodyWaitsWhileItIsAskedWhetherAPersonIsNew() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch made = new CountDownLatch(1);
        PersonKeyStore store = storeThatAsks(person -> {
            asked.countDown();
            return person.equals(HERS) && !isReached(made);
        });
        CompletableFuture<Integer> firstKey = CompletableFuture.supplyAsync(
                () -> store.currentKey(HERS, KeyPurpose.IDENTITY).number());
        assertThat(isReached(asked)).isTrue();
        assertThat(store.currentKey(OTHERS, KeyPurpose.IDENTITY).number()).isOne();
        made.countDown();
        assertThat(firstKey.get(1, TimeUnit.MINUTES)).isOne();
    }

    @Test
    void whetherAPersonIsNewIsAskedBeforeTheLock() {
        List<Boolean> lockedWhenAsked = new ArrayList<>();
        AtomicBoolean locked = new AtomicBoolean();
        PersonKeyStore store = new PersonKeyStore(
                storage(() -> locked.set(true), () -> locked.set(false)),
                keys.ring(),
                person -> !lockedWhenAsked.add(locked.get()),
                reading -> {});
        assertThat(store.currentKey(HERS, KeyPurpose.IDENTITY).number()).isOne();
        assertThat(lockedWhenAsked).containsExactly(false);
    }

    @Test
    void noKeyIsMadeForSomebodyWhoseKeysAreMissing() {
        PersonKeyStore store = storeThatAsks(HERS::equals);
        assertThatThrownBy(() -> store.currentKey(HERS, KeyPurpose.IDENTITY))
                .isInstanceOf(PersonKeyStore.LostPersonKeyException.class);
        assertThat(store.has(HERS)).isFalse();
        assertThat(store.currentKey(OTHERS, KeyPurpose.IDENTITY).number()).isOne();
    }

    @Test
    void onlyWhoHasNoKeyIsAskedFor() {
        List<PersonRef> askedFor = new ArrayList<>();
        PersonKeyStore store = storeThatAsks(person -> !askedFor.add(person));
        store.currentKey(HERS, KeyPurpose.IDENTITY);
        store.currentKey(HERS, KeyPurpose.NOTES);
        TestKeys.rotate(keys.ring(), KeyPurpose.IDENTITY);
        assertThat(store.currentKey(HERS, KeyPurpose.IDENTITY).number()).isEqualTo(2);
        assertThat(askedFor).containsExactly(HERS);
    }

    @Test
    void keysThatVanishBeforeARotationAreNotMadeAnew() {
        keys.persons().currentKey(HERS, KeyPurpose.IDENTITY);
        TestKeys.rotate(keys.ring(), KeyPurpose.IDENTITY);
        PersonKeyStore store = new PersonKeyStore(storage(this::deleteKeys, () -> {}), keys.ring());
        assertThatThrownBy(() -> store.currentKey(HERS, KeyPurpose.IDENTITY))
                .isInstanceOf(PersonKeyStore.LostPersonKeyException.class);
        assertThat(store.has(HERS)).isFalse();
    }

    private PersonKeyStore storeThatAsks(Predicate<PersonRef> known) {
        return new PersonKeyStore(new KeyFolder(keys.folder()), keys.ring(), known, reading -> {});
    }

    /** A folder in which this happens before and after each change. */
    private KeyStorage storage(Runnable before, Runnable after) {
        KeyFolder folder = new KeyFolder(keys.folder());
        return (KeyStorage) Proxy.newProxyInstance(
                KeyStorage.class.getClassLoader(), new Class<?>[] {KeyStorage.class}, (proxy, method, arguments) -> {
                    boolean change = method.getName().equals("change");
                    if (change) {
                        before.run();
                    }
                    try {
                        return method.invoke(folder, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    } finally {
                        if (change) {
                            after.run();
                        }
                    }
                });
    }

    private void deleteKeys() {
        try (Stream<Path> files = Files.walk(keys.folder().resolve("person"))) {
            for (Path file : files.filter(file -> file.endsWith(HERS.value())).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isReached(CountDownLatch latch) {
        try {
            return latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

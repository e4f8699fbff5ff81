package vn.donghanh.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A class that the persistence unit does not name is unknown to it. */
class PersistenceUnitTest {
    private static final Path UNIT = Path.of("src/main/resources/META-INF/persistence.xml");

    @Test
    void persistenceUnitNamesEveryPersistentClassInOrder() throws IOException {
        List<String> named = Pattern.compile("<class>(.*?)</class>")
                .matcher(Files.readString(UNIT))
                .results()
                .map((MatchResult name) -> name.group(1))
                .toList();
        assertThat(named)
                .isEqualTo(Product.CLASSES.stream()
                        .filter(PersistenceUnitTest::isPersistent)
                        .map(JavaClass::getName)
                        .sorted()
                        .toList());
    }

    private static boolean isPersistent(JavaClass type) {
        return type.isAnnotatedWith(Entity.class)
                || type.isAnnotatedWith(Embeddable.class)
                || type.isAnnotatedWith(MappedSuperclass.class)
                || type.isAnnotatedWith(Converter.class);
    }
}

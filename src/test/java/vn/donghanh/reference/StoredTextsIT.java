package vn.donghanh.reference;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the lists of the database say of a client fits every client, as {@code retired-words.txt} demands it of the message files. */
@ExtendWith(ArquillianExtension.class)
class StoredTextsIT {
    private static final Pattern WOMAN_IN_ENGLISH =
            Pattern.compile("\\b(she|hers?|herself)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern WOMAN_IN_VIETNAMESE = Pattern.compile(
            "(?<!anh, )\\bchị\\b|\\bcô ấy\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    @PersistenceContext
    EntityManager em;

    @Test
    void noTextOfTheDatabaseSupposesAWoman() {
        assertThat(texts("en"))
                .hasSizeGreaterThan(200)
                .noneMatch(text -> WOMAN_IN_ENGLISH.matcher(text).find());
        assertThat(texts("vi"))
                .hasSizeGreaterThan(200)
                .noneMatch(text -> WOMAN_IN_VIETNAMESE.matcher(text).find());
    }

    private List<String> texts(String language) {
        return columns(language).stream()
                .flatMap(column -> texts(column[0].toString(), column[1].toString()).stream())
                .toList();
    }

    @SuppressWarnings("unchecked") // of a native query
    private List<Object[]> columns(String language) {
        return em.createNativeQuery(
                        """
                        select table_name, column_name from information_schema.columns
                        where table_schema = database() and (column_name = ?1 or column_name like ?2)""")
                .setParameter(1, language)
                .setParameter(2, "%\\_" + language)
                .getResultList();
    }

    @SuppressWarnings("unchecked") // of a native query
    private List<String> texts(String table, String column) {
        return em.createNativeQuery("select %s from %s where %s is not null".formatted(column, table, column))
                .getResultList();
    }
}

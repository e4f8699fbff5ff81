package vn.donghanh.shared.web.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELException;
import jakarta.el.ELProcessor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls by the product's resolver give what the server's give. */
class MethodCallResolverTest {
    /** A record with names, a method of its own and two kinds of overloads. */
    public record Row(int number, List<String> names) {
        public String with(String text, int count) {
            return text + count;
        }

        public String of(Level level) {
            return "level " + level;
        }

        public String either(String text) {
            return "text " + text;
        }

        public String either(Level level) {
            return "level " + level;
        }

        public String failing() {
            throw new IllegalStateException("as told");
        }
    }

    public enum Level {
        LOW {
            @Override
            public String word() {
                return "low";
            }
        };

        public abstract String word();
    }

    /** As the texts of pages: one constant, or a key and any number of arguments. */
    public static class Words {
        public String of(Enum<?> value) {
            return "enum " + value;
        }

        public String of(String key, Object... arguments) {
            return key + List.of(arguments);
        }
    }

    private static ELProcessor processor(boolean remembering) {
        ELProcessor processor = new ELProcessor();
        if (remembering) {
            processor.getELManager().addELResolver(new MethodCallResolver());
        }
        processor.defineBean("row", new Row(7, List.of("a", "b")));
        processor.defineBean("low", Level.LOW);
        processor.defineBean("words", new Words());
        processor.defineBean("map", Map.of("key", "value"));
        processor.defineBean("both", new Object[] {1, "two"});
        return processor;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "row.number()",
                "row.names().size()",
                "row.names().get(1)",
                "row.names().contains('b')",
                "row.with('x', 3)",
                "row.with('x', '3')",
                "row.with(null, 3)",
                "row.of('LOW')",
                "row.of(low)",
                "row.either('LOW')",
                "row.either(low)",
                "low.word()",
                "low.name()",
                "words.of('k')",
                "words.of('k', 1)",
                "words.of('k', 1, 'two', low)",
                "words.of('k', both)",
                "words.of(low)",
                "map.get('key')",
                "map.containsKey('none')",
                "'some'.concat('where')",
                "'a'.equals('a')"
            })
    void callsGiveTheSame(String call) {
        Object expected = processor(false).eval(call);
        Object actual = processor(true).eval(call);
        assertThat(actual).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"row.failing(), as told", "row.unknown(), unknown"})
    void whatFailsSaysWhy(String call, String reason) {
        ELProcessor processor = processor(true);
        assertThatThrownBy(() -> processor.eval(call))
                .isInstanceOf(ELException.class)
                .hasStackTraceContaining(reason);
    }

    @Test
    void whatIsCertainIsFound() {
        CallableMethods methods = new CallableMethods(Row.class);
        assertThat(methods.find("number")).isNotNull();
        assertThat(methods.find("either", "LOW")).isNull();
        assertThat(new CallableMethods(List.of("a", "b").getClass()).find("size"))
                .isNotNull();
        assertThat(new CallableMethods(((Object) Level.LOW).getClass()).find("word"))
                .isNotNull();
        CallableMethods words = new CallableMethods(Words.class);
        assertThat(words.find("of", "k")).isNotNull();
        assertThat(words.find("of", 1, 2)).isNull();
    }
}

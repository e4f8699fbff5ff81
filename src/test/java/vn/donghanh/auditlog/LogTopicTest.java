package vn.donghanh.auditlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.house.AuditActionsTest;

class LogTopicTest {
    private static final Path COLUMN = Path.of("sql/migration/V1125__pages_of_the_log.sql");
    private static final Pattern ACTION = Pattern.compile("when '([a-z.-]+)' then '([A-Z_]+)'");

    @ParameterizedTest
    @EnumSource
    void topicContainsExistingSubjectsAndActions(LogTopic topic) throws IOException {
        List<String> actions = AuditActionsTest.pinned();
        Set<String> known = new HashSet<>(actions);
        actions.forEach(action -> known.add(action.substring(0, action.indexOf('.'))));

        assertThat(topics().getOrDefault(topic.name(), Set.of())).isNotEmpty().isSubsetOf(known);
    }

    @Test
    void actionsHaveNoTopicThatCannotBeChosen() throws IOException {
        Set<String> names = new HashSet<>(topics().keySet());
        for (LogTopic topic : LogTopic.values()) {
            names.remove(topic.name());
        }
        assertThat(names).isEmpty();
    }

    /** The actions, and subjects that stand for all their actions, by topic. */
    private static Map<String, Set<String>> topics() throws IOException {
        return ACTION.matcher(Files.readString(COLUMN))
                .results()
                .collect(Collectors.groupingBy(
                        row -> row.group(2), Collectors.mapping(row -> row.group(1), Collectors.toSet())));
    }
}

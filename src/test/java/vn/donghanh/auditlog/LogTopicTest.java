package vn.donghanh.auditlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.house.AuditActionsTest;

class LogTopicTest {
    @ParameterizedTest
    @EnumSource
    void topicContainsExistingSubjectsAndActions(LogTopic topic) throws IOException {
        List<String> actions = AuditActionsTest.pinned();
        Set<String> known = new TreeSet<>(actions);
        actions.forEach(action -> known.add(action.substring(0, action.indexOf('.'))));

        assertThat(topic.actions()).isNotEmpty().isSubsetOf(known);
    }
}

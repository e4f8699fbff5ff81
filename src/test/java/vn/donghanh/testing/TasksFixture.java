package vn.donghanh.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.casefile.task.CaseTaskOpener;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.security.Permission;
import vn.donghanh.security.StaffId;

/** Notes which tasks a class under test opens, completes and drops, instead of storing them. */
public class TasksFixture {
    private final List<String> noted = new ArrayList<>();

    /** Returns what happened to tasks, in order: {@code open KIND for QUEUE}, {@code complete KIND} or {@code drop KIND}. */
    public List<String> noted() {
        return List.copyOf(noted);
    }

    public CaseTaskOpener opener() {
        return new CaseTaskOpener() {
            @Override
            public void open(CaseId caseId, TaskKind kind, Permission queue, DeadlineCode deadline) {
                noted.add("open " + kind + " for " + queue + " within " + deadline);
            }

            @Override
            public void open(CaseId caseId, TaskKind kind, Permission queue, Instant due) {
                noted.add("open " + kind + " for " + queue + " until " + due);
            }

            @Override
            public void open(CaseId caseId, TaskKind kind, StaffId assignee, DeadlineCode deadline) {
                noted.add("open " + kind + " for " + assignee.value() + " within " + deadline);
            }

            @Override
            public void open(CaseId caseId, TaskKind kind, StaffId assignee, Instant due) {
                noted.add("open " + kind + " for " + assignee.value() + " until " + due);
            }

            @Override
            public void openForManager(CaseId caseId, TaskKind kind, String subject, Instant due) {
                noted.add("open " + kind + " about " + subject + " until " + due);
            }
        };
    }

    public CaseTaskEnder ender() {
        return new CaseTaskEnder() {
            @Override
            public void drop(CaseId caseId, TaskKind... kinds) {
                for (TaskKind kind : kinds) {
                    noted.add("drop " + kind);
                }
            }

            @Override
            public void completeAbout(CaseId caseId, Collection<String> subjects, TaskKind kind) {
                noted.add("complete about " + subjects);
            }

            @Override
            public void complete(CaseId caseId, TaskKind... kinds) {
                for (TaskKind kind : kinds) {
                    noted.add("complete " + kind);
                }
            }
        };
    }
}

package vn.donghanh.casefile.spi;

import java.time.Instant;
import java.util.List;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.TaskKind;

/** Provides what is to be done with the client of a case about what runs, questions and days on which to go along, so that its tasks are open again once the Centre may get in touch again. */
public interface ClientQuestionProvider {
    /**
     * @param kind one that {@link TaskKind#asksClient}, or a hearing
     * @param subject code of what is asked about
     */
    record ClientQuestion(TaskKind kind, String subject, Instant due) {}

    List<ClientQuestion> questions(CaseId caseId);
}

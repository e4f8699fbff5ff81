package vn.donghanh.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import vn.donghanh.document.storage.ContentRepository;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.Sha256;

/** Gives the content of an opened document to the reader who opened it, in the same session. */
@ApplicationScoped
class DocumentOpener {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(CentreTime.ZONE);

    @Inject
    DocumentRepository documents;

    @Inject
    ContentRepository contents;

    @Inject
    DocumentCipher cipher;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** Returns the reference of a new opening. */
    String open(Document document, String session) {
        String ref = RandomReference.random();
        documents.add(new DocumentOpening(ref, document.ref(), user.id(), hash(session), clock.instant()));
        return ref;
    }

    /** @throws NotFoundException unless this reader has opened it in this session, some hours ago at most */
    DocumentOpening get(String openingRef, String session) {
        return documents
                .findOpening(openingRef)
                .filter(opening -> opening.isValidFor(user.id(), hash(session), clock.instant()))
                .orElseThrow(NotFoundException::new);
    }

    DocumentContentQueries.OpenedContent content(Document document, DocumentOpening opening) {
        if (!document.status().isOpenable()) {
            throw new NotFoundException();
        }
        return new DocumentContentQueries.OpenedContent(
                document.ref(),
                document.section(),
                document.format(),
                document.pages(),
                contents.content(document.contentRef(), document.size(), cipher.content(document)),
                user.displayName() + " · " + TIME.format(opening.openedAt()));
    }

    private static String hash(String session) {
        return Sha256.hex(session.getBytes(StandardCharsets.US_ASCII));
    }
}

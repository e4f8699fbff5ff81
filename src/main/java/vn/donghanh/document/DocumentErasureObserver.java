package vn.donghanh.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.donghanh.document.storage.ContentRepository;
import vn.donghanh.person.PersonErased;

/** Removes the contents of a person who has been erased; their keys are destroyed with the person's. */
@ApplicationScoped
class DocumentErasureObserver {
    @Inject
    DocumentRepository documents;

    @Inject
    ContentRepository contents;

    void onPersonErased(@Observes PersonErased event) {
        documents.findContents(event.person()).forEach(contents::removeChunks);
        documents.findUploads(event.person()).forEach(upload -> {
            contents.removePieces(upload.ref());
            contents.removeChunks(upload.ref());
            documents.remove(upload);
        });
    }
}

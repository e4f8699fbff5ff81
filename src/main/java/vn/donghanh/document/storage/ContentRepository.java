package vn.donghanh.document.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.Arrays;
import java.util.List;
import vn.donghanh.document.inspection.StoredContent;
import vn.donghanh.encryption.ContentCipher;
import vn.donghanh.shared.NotFoundException;

/**
 * Stores contents: the pieces of uploads, and the segments of checked files, each as one encrypted row. Reads one row at a time, so
 * that a file of any size needs little memory.
 */
@ApplicationScoped
public class ContentRepository {
    /** Bytes of a piece of an upload; only the last one may be shorter. */
    public static final int PIECE = 1 << 20;

    @PersistenceContext
    EntityManager em;

    /** Stores a piece; one that is sent again replaces the first. */
    public void putPiece(String uploadRef, int number, byte[] sealed) {
        em.createNativeQuery("replace into upload_piece (upload_ref, number, bytes) values (?1, ?2, ?3)")
                .setParameter(1, uploadRef)
                .setParameter(2, number)
                .setParameter(3, sealed)
                .executeUpdate();
    }

    public long countPieces(String uploadRef) {
        return ((Number) em.createNativeQuery("select count(*) from upload_piece where upload_ref = ?1")
                        .setParameter(1, uploadRef)
                        .getSingleResult())
                .longValue();
    }

    public void removePieces(String uploadRef) {
        em.createNativeQuery("delete from upload_piece where upload_ref = ?1")
                .setParameter(1, uploadRef)
                .executeUpdate();
    }

    public void removeChunks(String contentRef) {
        em.createNativeQuery("delete from document_chunk where content_ref = ?1")
                .setParameter(1, contentRef)
                .executeUpdate();
    }

    /** Returns the uploaded file as it was sent. */
    public StoredContent pieces(String uploadRef, long size, ContentCipher cipher) {
        return new StoredContent() {
            @Override
            public long size() {
                return size;
            }

            @Override
            public SeekableByteChannel open() {
                return new SegmentedChannel(size, PIECE, number -> cipher.openPiece(number, piece(uploadRef, number)));
            }
        };
    }

    /** Returns the cleaned content; it is decrypted while it is read. */
    public StoredContent content(String contentRef, long size, ContentCipher cipher) {
        return new StoredContent() {
            @Override
            public long size() {
                return size;
            }

            @Override
            public SeekableByteChannel open() throws IOException {
                return cipher.decrypt(new SegmentedChannel(
                        cipher.encryptedSize(size), ContentCipher.SEGMENT, number -> chunk(contentRef, number)));
            }
        };
    }

    /** Returns a channel that stores what is written to it in segments. */
    public WritableByteChannel chunkWriter(String contentRef) {
        return new ChunkWriter(contentRef);
    }

    @Transactional
    public byte[] chunk(String contentRef, int number) {
        return row("select bytes from document_chunk where content_ref = ?1 and number = ?2", contentRef, number);
    }

    @Transactional
    public byte[] piece(String uploadRef, int number) {
        return row("select bytes from upload_piece where upload_ref = ?1 and number = ?2", uploadRef, number);
    }

    private byte[] row(String query, String ref, int number) {
        @SuppressWarnings("unchecked") // a native query knows no row type
        List<Object> rows = em.createNativeQuery(query)
                .setParameter(1, ref)
                .setParameter(2, number)
                .getResultList();
        if (rows.isEmpty()) {
            throw new NotFoundException();
        }
        return (byte[]) rows.get(0);
    }

    private final class ChunkWriter implements WritableByteChannel {
        private final String contentRef;
        private final byte[] buffer = new byte[ContentCipher.SEGMENT];
        private int filled;
        private int number;
        private boolean open = true;

        ChunkWriter(String contentRef) {
            this.contentRef = contentRef;
        }

        @Override
        public int write(ByteBuffer source) {
            int written = source.remaining();
            while (source.hasRemaining()) {
                int length = Math.min(source.remaining(), buffer.length - filled);
                source.get(buffer, filled, length);
                filled += length;
                if (filled == buffer.length) {
                    store();
                }
            }
            return written;
        }

        private void store() {
            em.createNativeQuery("insert into document_chunk (content_ref, number, bytes) values (?1, ?2, ?3)")
                    .setParameter(1, contentRef)
                    .setParameter(2, number)
                    .setParameter(3, filled == buffer.length ? buffer : Arrays.copyOf(buffer, filled))
                    .executeUpdate();
            number++;
            filled = 0;
        }

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public void close() {
            if (open && filled > 0) {
                store();
            }
            open = false;
        }
    }
}

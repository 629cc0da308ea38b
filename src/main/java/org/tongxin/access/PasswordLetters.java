package org.tongxin.access;

import java.util.UUID;

/** 密码信: mails the link by which a forgotten password is set anew; answered by a module that sends mail. */
public interface PasswordLetters {

    /**
     * Queues the letter within the caller's transaction.
     *
     * @param communityId a community of the account; its outbox carries the letter
     * @param accountId whose password it is
     * @param sealedAddress as the vault sealed it
     * @param language BCP 47 tag of the reader
     * @param path of the program, with the one-time code in it
     */
    void send(long communityId, UUID accountId, byte[] sealedAddress, String language, String path);

    /**
     * Sends the letter at once to an account of no community, whose letter no outbox carries; after the caller's
     * transaction. One that does not leave is asked for again by its reader.
     */
    void sendNow(UUID accountId, byte[] sealedAddress, String language, String path);
}

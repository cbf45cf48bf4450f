//! Bytes of each released format must open for ever. These were written once and are never written
//! again: when a format changes, its new bytes are added beside them.

use vault::{
    Custody, EpochId, InstitutionPublicKey, KeyId, Root, Vault, WrappedEpoch,
    WrappedInstitutionKey, WrappedKey, open_with,
};

use crate::at;

/// The root, as in its file.
const ROOT: &str = "3e02a119a296f01286158dccc207699a7407437101f57477072b73efba5d3b28";
/// Epoch 1, wrapped by it (format 4).
const EPOCH: &str = concat!(
    "04192baacd9e318b8159bcc688e58745a56c764a329f2243904b383e7d7c3578e8ab40259efc4b691567",
    "3356db5ade44bc09c6290e51a8bd20488dbc9a16b480626de937976e33760f",
);
/// The name of the key of `identity` of `case-1`.
const KEY_ID: &str = "516b6dc322a0103e9de57854bcb5dd74";
/// That key, wrapped by the epoch (format 3).
const KEY: &str = concat!(
    "0342e2b5a10e9942555eb02f4dd78cf1b163bab156170644cbc09ba8cc928ad18a4ffe40bf245630963b",
    "9b632b2bd86296eae1068ffad92f7b23b77d35a706eecd8067dd90194a58e6",
);
/// "an invented name", sealed at version 3 (format 1).
const SEALED: &str = concat!(
    "01280548b04f03dda14f7cd99ce15f8771ab6458829fc7057eddbe0fbeb43e9ada9091ee5867acc863cc",
    "358bee4b760021ecb054115b647388f2a20aea96575ae075e1bc78454844906b5b44978774c72e38d59f",
    "0bbc2bfd677b5393253ef8096e737dec4e470b602db9eff885b903e67c4adb30a5df092f20a663b76c70",
    "d4381b78f8fc098951413fe3bbaa85ea673638fb50aa3ad34861fd5923fc80101df2515d0e50fe40310a",
    "92d5d30bbaf98485784abca381604669cead23dd951b97f1e59b8d1f5c00a66d6b2ed3bf882516fe7d2a",
    "e207743aac02cc42253f7d1a3e898ed17f212884df0727875135ec54555ad4bfabd44e81d73a2c0824d3",
    "497e5fca162cece53fb40c7e9fcfa517101d2cd286044f25d57f5d13ae1c078905237dc2556446bd9de7",
    "8ec431",
);
/// The name of the private key of `shelter-a`.
const PRIVATE_KEY_ID: &str = "2f6c974606e7b996220f77b3ad9a75f9";
/// Its public key.
const PUBLIC_KEY: &str = "da0c2efc5720e70718cb8172fa018b563967357bef016581c1dd4db182bfda04";
/// The private key, wrapped by the epoch (format 3).
const PRIVATE_KEY: &str = concat!(
    "039c064e2c20741f0214073826742ec46a568c031f8175691212bf6cf59b3d38dbbe4e07d064548b2f50",
    "0b785b65698c4ba488805ec06523752cc798a8c1c8e79fa82b50fd73a2f754",
);
/// "an invented street", sealed to it as `location` of `case-1` at version 4 (format 2).
const STATEMENT: &str = concat!(
    "02018037125bd9c18952e20108cf0bba31f7a158800054ea2ae07c3a3524b6afc26c2364318a203cd72b",
    "c294ecc1ff18bf4bfd01034a2f26cabeb1f508e1dec7efdbecf23b9f077f9aa581541f0a3d3a92b502d8",
    "1a926c17906b480e37129c86a1b1a458d1ce865d7542f1163bdb82710776f031c533fd8046b684983411",
    "906cb23d8d66f4a5224b06c184b5c11c954a3094f0dcbf231defc25eded7016a8316e7c8d05f33a0096f",
    "e4b1311e257aadc1f865ade9accf8deb45a8b3f7f8ca9cbe9ed8dfba40e608cfd79a05f6f0adb1f138aa",
    "9df515415dd8588e77839ef643930b72344509c046d48b74aef40795e47fe97758256a398335a6b6f8ad",
    "d94f91268ca3acd14e4275a7c85ff89942a596226a06d15bb9758dd0a28b1a8b06922f879de2bd1dfeed",
    "f2fcafbc8acc6acf6bfabdf807cc9fe2d799b4fb7ea6641705d056922271c074d9202cb354a52fd0e24e",
    "28db8d6f2b2084c8821c7cda2300a8522462f6d9570799d21059cf0a61b1dfb5e3a303ace8e5770beaaf",
);

fn bytes(digits: &str) -> Vec<u8> {
    (0..digits.len() / 2)
        .map(|at| u8::from_str_radix(&digits[2 * at..2 * at + 2], 16).unwrap())
        .collect()
}

fn vault() -> Vault {
    let root = Root::from_contents(ROOT.as_bytes()).unwrap();
    let epoch = WrappedEpoch {
        epoch: EpochId::FIRST,
        wrapped: bytes(EPOCH),
    };
    Vault::open(&root, &[epoch]).unwrap()
}

fn key(key_id: &str, owner: &str, slot: &str, wrapped: &str) -> WrappedKey {
    WrappedKey {
        key_id: key_id.parse::<KeyId>().unwrap(),
        epoch: EpochId::FIRST,
        owner: owner.to_owned(),
        slot: slot.to_owned(),
        wrapped: bytes(wrapped),
    }
}

#[test]
fn what_was_sealed_under_a_key_still_opens() {
    let key = key(KEY_ID, "case-1", "identity", KEY);
    let opened = vault()
        .unseal(&key, &at("case-1", 3, "identity"), &bytes(SEALED))
        .unwrap();
    assert_eq!(opened.as_str(), Ok("an invented name"));
}

#[test]
fn what_was_sealed_to_an_institution_still_opens() {
    let stored = WrappedInstitutionKey {
        custody: Custody::HeldByServer,
        public: InstitutionPublicKey::from_bytes(&bytes(PUBLIC_KEY)).unwrap(),
        private: key(
            PRIVATE_KEY_ID,
            "shelter-a",
            "institution:shelter-a",
            PRIVATE_KEY,
        ),
    };
    let private = vault().open_institution_key(&stored).unwrap();
    let opened = open_with(&private, &at("case-1", 4, "location"), &bytes(STATEMENT)).unwrap();
    assert_eq!(opened.as_str(), Ok("an invented street"));
}

/**
 * Simplified characters and, at the same place below, the traditional ones that our Chinese is written in. Only those
 * that mean the same in both: 后, 里, 面 and others are characters of their own in traditional text. Of two traditional
 * ones with one simplified form, the one that our text has: 发 is 發 (fever), not 髮 (hair).
 */
const SIMPLIFIED =
  '与专业东两严个临为举么义乌习书买乱亚产亲从们价众优会传伤伦体侣债倾储儿兰关兴兹养内册写冲决况凉减则删别剂剥办务动区医华协单卢历厉压参双发变号吗听启呕员咙咨响团围国图圣场块声处复够头' +
  '奥奸妇妈婴学宁宝实宫宾对寻导将尔尽层属岁岛师帐带帮广库应开强归当录忆忧怀态恋惊愿户扫扬护报担拨择损换据携数斩断无旧时显晕暂术机杀权条来极构枪标样档检楼残殴气沟没泻浅测济浏湿溃溅满灾' +
  '点烂烛烟烧烫热爱状独现电画疗疮疱痫瘫瘾癫盖盘码确碍礼祸禄离种称穷窦筛签简类粤紧红约级纪纯纳纸线练组细终绍经结给络绝绞统继绪续维缅缓编网罗聋职联肠肤肾肿胀胁胆胶脉脏脑脓脚脱脸苏药获萤' +
  '萨虑虫补装见规视览觉计认讨让训议讯记讲论设访证评识诉诊词译试话询该语误说请读课谁调谈谢负责败账质贫购贴费贾资踪车转轮轻载较辅输边达过运还这进远连迟迹适选递邮邻针钟钦钮钱银错锡键镜长' +
  '门闩闭问间闷阅队阵险随隐难静韩页顶项顺须顾顿预领颈频题颜额风饮饿马驳验鲁鲠麦齐齿龄龈';
const TRADITIONAL =
  '與專業東兩嚴個臨為舉麼義烏習書買亂亞產親從們價眾優會傳傷倫體侶債傾儲兒蘭關興茲養內冊寫沖決況涼減則刪別劑剝辦務動區醫華協單盧歷厲壓參雙發變號嗎聽啟嘔員嚨諮響團圍國圖聖場塊聲處復夠頭' +
  '奧姦婦媽嬰學寧寶實宮賓對尋導將爾盡層屬歲島師帳帶幫廣庫應開強歸當錄憶憂懷態戀驚願戶掃揚護報擔撥擇損換據攜數斬斷無舊時顯暈暫術機殺權條來極構槍標樣檔檢樓殘毆氣溝沒瀉淺測濟瀏濕潰濺滿災' +
  '點爛燭煙燒燙熱愛狀獨現電畫療瘡皰癇癱癮癲蓋盤碼確礙禮禍祿離種稱窮竇篩簽簡類粵緊紅約級紀純納紙線練組細終紹經結給絡絕絞統繼緒續維緬緩編網羅聾職聯腸膚腎腫脹脅膽膠脈臟腦膿腳脫臉蘇藥獲螢' +
  '薩慮蟲補裝見規視覽覺計認討讓訓議訊記講論設訪證評識訴診詞譯試話詢該語誤說請讀課誰調談謝負責敗賬質貧購貼費賈資蹤車轉輪輕載較輔輸邊達過運還這進遠連遲跡適選遞郵鄰針鐘欽鈕錢銀錯錫鍵鏡長' +
  '門閂閉問間悶閱隊陣險隨隱難靜韓頁頂項順須顧頓預領頸頻題顏額風飲餓馬駁驗魯鯁麥齊齒齡齦';

const traditional = [...TRADITIONAL];
const traditionalOf = new Map(
  [...SIMPLIFIED].map((simplified, at) => [simplified, traditional[at]])
);
const simplifiedCharacter = new RegExp(`[${SIMPLIFIED}]`, 'gu');

/** Chinese with its well-known simplified characters made traditional, one for one: `牙医` → `牙醫`. */
export function toTraditional(text: string): string {
  return text.replace(
    simplifiedCharacter,
    (character) => traditionalOf.get(character) ?? character
  );
}
